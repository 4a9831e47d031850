/** One step of the lesson: what to do, the step itself, and the way to the next. */
import type { ComponentChild, VNode } from "preact";
import type { LessonStep } from "../../lessons/lesson-schema.js";
import { CleanStep } from "./clean-step.js";
import { DiscussStep } from "./discuss-step.js";
import { ExploreStep } from "./explore-step.js";
import { GuessStep } from "./guess-step.js";
import { NameStep } from "./name-step.js";
import { RewriteStep } from "./rewrite-step.js";
import { nameStep } from "./step-names.js";
import type { StepProps } from "./step-props.js";

export function StepView(props: Omit<StepProps, "step">): VNode | null {
  const { session, lesson, index } = props;
  const step = lesson.steps[index];
  if (step === undefined) return null;
  const isLast = index === lesson.steps.length - 1;
  return (
    <section aria-labelledby="step-title">
      <h2 id="step-title" tabIndex={-1}>
        Step {index + 1} of {lesson.steps.length}. {nameStep(step)}
      </h2>
      <p class="hint">About {step.minutes === 1 ? "1 minute" : `${step.minutes} minutes`}.</p>
      <p class="instruction">{step.instruction}</p>
      {contentOf(step, props)}
      <p class="buttons step-ways">
        {index > 0 && (
          <button type="button" onClick={() => (session.step.value = index - 1)}>
            Back to step {index}
          </button>
        )}
        {isLast ? (
          <button type="button" onClick={() => (session.step.value = undefined)}>
            That was the last step: back to the start
          </button>
        ) : (
          <button type="button" class="primary" onClick={() => (session.step.value = index + 1)}>
            Go on to step {index + 2}
          </button>
        )}
      </p>
    </section>
  );
}

function contentOf(step: LessonStep, props: Omit<StepProps, "step">): ComponentChild {
  switch (step.kind) {
    case "explore":
      return <ExploreStep {...props} step={step} />;
    case "guess":
      return <GuessStep {...props} step={step} />;
    case "name":
      return <NameStep {...props} step={step} />;
    case "clean":
      return <CleanStep {...props} step={step} />;
    case "rewrite":
      return <RewriteStep {...props} step={step} />;
    case "discuss":
      return <DiscussStep {...props} step={step} />;
  }
}
