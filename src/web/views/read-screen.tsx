/** The first screen: a text goes in, and is seen with its marks. */
import type { VNode } from "preact";
import type { LessonSession } from "../lesson/lesson-session.js";
import { Teach } from "../lesson/teach.js";
import type { Page } from "../state/page.js";
import { InputForm } from "./input-form.js";
import { KeptTexts } from "./kept-texts.js";
import { LeftOutParts } from "./left-out-parts.js";
import { MessageBox } from "./message-box.js";
import { NoAddress } from "./no-address.js";
import { ReadingView } from "./reading-view.js";

export interface ReadScreenProps {
  readonly page: Page;
  readonly lesson: LessonSession;
}

export function ReadScreen({ page, lesson }: ReadScreenProps): VNode {
  return (
    <>
      <h1>Which rhetorical techniques does a text use?</h1>
      <InputForm page={page} />
      <MessageBox message={page.message} />
      <KeptTexts page={page} />
      <LeftOutParts page={page} />
      <NoAddress />
      <ReadingView page={page} />
      <Teach page={page} session={lesson} />
    </>
  );
}
