import { createContext } from "react";
import type { FunctionHelp } from "./function-help";

/** All functions the page can help with: the add-in's and the native ones. */
export const FunctionHelpContext = createContext<readonly FunctionHelp[]>([]);
