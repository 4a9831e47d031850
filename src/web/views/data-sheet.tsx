/** One page for the school's data-protection officer: what happens to texts, what is kept, what is sent, how to check it. */
import type { ComponentChildren, VNode } from "preact";
import type { Page } from "../state/page.js";
import { MODEL } from "../trust/files.js";
import { VERSION } from "../version.js";
import { PrintButton } from "./print-button.js";

export function DataSheet({ page }: { readonly page: Page }): VNode {
  const isFile = location.protocol === "file:";
  const server = isFile ? "nobody, since it was opened from a file" : location.origin;
  return (
    <div class="info-page one-page">
      <h1>Data sheet</h1>
      <p>
        For the school’s data-protection officer. Rhetoscope marks rhetorical techniques in a text, inside the browser
        of the person who uses it. This copy is handed out by {server}. <Versions page={page} />
      </p>
      <PrintButton />
      <dl class="rows">
        <Row title="What is processed">
          The text that somebody pastes, opens or takes from the samples, and what they decide or note about its marks.
          That holds personal data only if they put it there. No name, age, class, school or device is asked for.
        </Row>
        <Row title="Where">
          On this device, in the memory of this page. Closing the page empties it. No server computes anything.
        </Row>
        <Row title="What is sent">
          {isFile
            ? "Nothing: this copy holds all that it needs."
            : `Nothing that anybody writes or opens here. The page asks only ${server}, for its own files: scripts, styles, engine, model. As with any website, the log of that server may show which device asked for them and when.`}{" "}
          Extensions, and the browser’s own translation or spelling services, can see any page; the school decides on
          those.
        </Row>
        <Row title="What is stored">
          Nothing, until somebody decides something about a mark, sets one of their own or changes a setting. Then this
          browser’s own database (IndexedDB, named “rhetoscope”) keeps, on this device alone, the text decided on, its
          name, the decisions and notes, and the settings. Whoever uses the same browser profile can open them. “Keep
          what I decide” switches that off, and “Delete everything kept on this device” deletes it at once; both stand
          under “Read a text”. A lesson and its answers, under a seat number, are kept only where the student ticks
          that, and the same button deletes them. So is their progress (techniques met and when, how well, checksums of
          lessons, names of our passages), without seat number, answers or texts. Beyond that, browsers cache a page’s
          files as they do with any page.
        </Row>
        <Row title="What people take away">
          Prints and files that they save themselves. Those hold the text and its marks, and lie where they put them.
        </Row>
        <Row title="Cookies, accounts, third parties">
          None. No cookies, no log-in, no statistics, no advertising, no fonts or scripts from elsewhere, no service
          worker.
        </Row>
        <Row title="Judging people">
          None. There is no profile and no total for a text, an outlet or a person, and nothing is decided automatically
          about anybody. Marks are often wrong; “How far to trust this” says how often.
        </Row>
        <Row title="Children">
          Nothing is collected from them, and nothing asks them to share. On shared devices let them delete what was
          kept at the end of the lesson, and tell them not to paste private messages of others.
        </Row>
        <Row title="Legal basis">
          The authors of Rhetoscope receive no data through it, so we see nothing that an agreement on processing with
          them would cover. Whether and on what basis the school has texts processed on its devices, such as its
          teaching task (GDPR Art. 6(1)(e)), the school decides. This is a hint, not legal advice.
        </Row>
        <Row title="What enforces it">
          <Policy />
        </Row>
        <Row title="How to check it">
          Open the developer tools (F12). Under “Network”, load the page and read a text:{" "}
          {isFile ? "no request goes out" : "every request is for one of the page’s files, and none carries the text"}.
          Then switch the network off and read another text: it is read all the same. Under “Storage” or “Application”
          stands what is kept. The policy is in the first lines of the page’s source. The program’s source is open.
        </Row>
        <Row title="Licences">
          Rhetoscope: Apache-2.0. Libraries in it: MIT and Apache-2.0. The model: see “What it learned from” under “How
          far to trust this”; the corpus that it learned from states no licence.
        </Row>
      </dl>
    </div>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Versions({ page }: { readonly page: Page }): VNode {
  const model = page.model.value;
  const { name, sha256 } = model.kind === "loaded" ? model.loaded.model : MODEL;
  const engine = model.kind === "loaded" ? `; engine ${model.loaded.engine.name} ${model.loaded.engine.version}` : "";
  return (
    <>
      Version {VERSION}; model {name}, SHA-256 <code>{sha256.slice(0, 16)}…</code>
      {engine}.
    </>
  );
}

/** The policy as it stands in this page, not as somebody remembers it. */
function Policy(): VNode {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  if (meta === null) return <>This copy carries no content security policy: ask those who set it up why.</>;
  return (
    <>
      The browser itself refuses what this policy of the page does not name, such as requests to other servers:{" "}
      <code class="policy">{meta.content}</code> That the page sends no text to its own server either is up to its
      program, and can be checked.{" "}
      {location.protocol === "http:" &&
        !isSecureContext &&
        "This copy came over plain http, where others on the network can change a page on its way: hand it out over https."}
    </>
  );
}
