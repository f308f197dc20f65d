/**
 * The message layer between Excel on the web and an add-in: JSON text through postMessage.
 * The add-in calls the host and listens to the host's events.
 */
export type XdmHandler = (data: unknown) => unknown;

export interface XdmOptions {
  readonly conversationId: string;
  readonly origin: string;
  readonly post: (message: string) => void;
  /** Calls of the add-in by name; what they return (or resolve to) is the answer. */
  readonly calls: Readonly<Record<string, XdmHandler>>;
  /** The events that the host raises; listening to another is refused. */
  readonly events: readonly string[];
}

/** Office's code for something that the host does not support. */
export const OPERATION_NOT_SUPPORTED = 5000;

const MessageType = { request: 0, response: 1 } as const;
const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const ResponseType = { forCalling: 0, forEventing: 1 } as const;
const ErrorCode = { none: 0, errorHandlingRequest: -2 } as const;

interface XdmRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: unknown;
  readonly _data: unknown;
}

export class XdmEndpoint {
  readonly #options: XdmOptions;
  /** Correlation id of the registration, by event: events travel under it. */
  readonly #listening = new Map<string, unknown>();

  constructor(options: XdmOptions) {
    this.#options = options;
  }

  /** Takes any message that reached the host; what is not for this conversation is left alone. */
  receive(message: unknown): void {
    const request = readRequest(message);
    if (request?._conversationId !== this.#options.conversationId) return;
    if (request._actionType === ActionType.invoke) {
      void this.#invoke(request);
    } else {
      this.#listen(request, request._actionType === ActionType.registerEvent);
    }
  }

  /** Sends an event, if the add-in listens to it. */
  raise(event: string, data: unknown): void {
    if (!this.#listening.has(event)) return;
    this.#post(event, this.#listening.get(event), data, ResponseType.forEventing);
  }

  async #invoke({ _actionName, _correlationId, _data }: XdmRequest): Promise<void> {
    const handler = this.#options.calls[_actionName];
    if (handler === undefined) {
      this.#answer(
        _actionName,
        _correlationId,
        `the workbench does not play ${_actionName}`,
        ErrorCode.errorHandlingRequest,
      );
      return;
    }
    try {
      this.#answer(_actionName, _correlationId, await handler(_data), ErrorCode.none);
    } catch (error) {
      // Unanswered, the call would hang for 65 seconds; and a fault of ours must be seen.
      this.#answer(_actionName, _correlationId, String(error), ErrorCode.errorHandlingRequest);
      throw error;
    }
  }

  #listen({ _actionName, _correlationId }: XdmRequest, listening: boolean): void {
    const known = this.#options.events.includes(_actionName);
    if (known && listening) this.#listening.set(_actionName, _correlationId);
    else this.#listening.delete(_actionName);
    const answer = { Error: known ? 0 : OPERATION_NOT_SUPPORTED };
    this.#answer(_actionName, _correlationId, answer, ErrorCode.none);
  }

  #answer(action: string, correlationId: unknown, data: unknown, errorCode: number): void {
    this.#post(action, correlationId, data, ResponseType.forCalling, errorCode);
  }

  #post(
    action: string,
    correlationId: unknown,
    data: unknown,
    responseType: number,
    errorCode: number = ErrorCode.none,
  ): void {
    this.#options.post(
      JSON.stringify({
        _messageType: MessageType.response,
        _actionName: action,
        _conversationId: this.#options.conversationId,
        _correlationId: correlationId,
        _origin: this.#options.origin,
        _data: data ?? null,
        _errorCode: errorCode,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }
}

/** The request in a message, or null when the message is something else. */
function readRequest(message: unknown): XdmRequest | null {
  if (typeof message !== "string") return null;
  try {
    const parsed = JSON.parse(message) as Partial<XdmRequest> | null;
    return parsed?._messageType === MessageType.request ? (parsed as XdmRequest) : null;
  } catch {
    return null;
  }
}
