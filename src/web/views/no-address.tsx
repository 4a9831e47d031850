/** Why the page fetches nothing, and how an article gets here without that. */
import type { VNode } from "preact";

export function NoAddress(): VNode {
  return (
    <details class="no-address">
      <summary>Why is there no field for an address?</summary>
      <p>
        This page fetches nothing for you. If it did, the website, and whoever runs this page, would learn what you
        read. So bring the words yourself: copying and pasting them always works. Saving the article as a file keeps it
        for later.
      </p>
      <dl>
        <dt>Firefox on a computer</dt>
        <dd>
          Press F9 for the reader view (on a Mac: Command + Option + R), select all, copy and paste here. Or: File, Save
          Page As, and choose “Web Page, HTML only” or “Text Files”. Then open the file here.
        </dd>
        <dt>Chrome or Edge on a computer</dt>
        <dd>
          Press Ctrl + S (on a Mac: Command + S), choose “Webpage, HTML Only”, and open the file here. Or select the
          article, copy and paste it.
        </dd>
        <dt>Safari on a Mac</dt>
        <dd>
          Choose View, Show Reader, select all, copy and paste here. Or: File, Save As, with the format “Page Source”,
          and open the file here. A “Web Archive” cannot be opened.
        </dd>
        <dt>iPhone and iPad</dt>
        <dd>
          In Safari, open the page menu in the address bar and choose Show Reader. Hold a finger on a word, choose
          Select All, then Copy, and paste here.
        </dd>
        <dt>Android phones and tablets</dt>
        <dd>
          In Firefox, press the reader view sign in the address bar; in Chrome, stay on the page. Hold a finger on a
          word, pull the handles over the article or choose Select all, then Copy, and paste here.
        </dd>
      </dl>
      <p>A page saved as HTML is read as text alone: no script in it is run, and no picture in it is fetched.</p>
    </details>
  );
}
