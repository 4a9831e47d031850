/** The first screen: a text goes in, and is seen with its marks. */
import type { VNode } from "preact";
import type { Page } from "../state/page.js";
import { InputForm } from "./input-form.js";
import { KeptTexts } from "./kept-texts.js";
import { LeftOutParts } from "./left-out-parts.js";
import { MessageBox } from "./message-box.js";
import { NoAddress } from "./no-address.js";
import { ReadingView } from "./reading-view.js";

export function ReadScreen({ page }: { readonly page: Page }): VNode {
  return (
    <>
      <h1>Which rhetorical techniques does a text use?</h1>
      <InputForm page={page} />
      <MessageBox message={page.message} />
      <KeptTexts page={page} />
      <LeftOutParts page={page} />
      <NoAddress />
      <ReadingView page={page} />
    </>
  );
}
