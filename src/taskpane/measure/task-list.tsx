import { measureViewTexts } from "../../locales/en/taskpane/measure";
import { hashOfTask, type Task } from "./tasks";

/** Tasks as links, each with what it is for. */
export function TaskList({
  title,
  tasks,
}: {
  readonly title: string;
  readonly tasks: readonly Task[];
}) {
  return (
    <>
      <h2>{title}</h2>
      <ul className="tasks">
        {tasks.map((task) => (
          <li key={task}>
            <a href={hashOfTask(task)}>
              <span className="task-name">{measureViewTexts.tasks[task].name}</span>
              <span className="quiet">{measureViewTexts.tasks[task].purpose}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
