/** Shows a part of the model's card. Headings become paragraphs in bold, since the page has headings of its own. */
import type { ComponentChild, VNode } from "preact";
import type { CardBlock, CardInline } from "../trust/model-card.js";

export function CardText({ blocks }: { readonly blocks: readonly CardBlock[] }): VNode {
  return <div class="card-text">{blocks.map((block, i) => showBlock(block, i))}</div>;
}

function showBlock(block: CardBlock, key: number): ComponentChild {
  if (block.kind === "heading")
    return (
      <p key={key}>
        <strong>{block.text}</strong>
      </p>
    );
  if (block.kind === "paragraph") return <p key={key}>{block.content.map(showInline)}</p>;
  if (block.kind === "list")
    return (
      <ul key={key}>
        {block.items.map((item, i) => (
          <li key={i}>{item.map(showInline)}</li>
        ))}
      </ul>
    );
  return <CardTable key={key} rows={block.rows} />;
}

function CardTable({ rows }: { readonly rows: readonly (readonly (readonly CardInline[])[])[] }): VNode {
  const [head = [], ...body] = rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={`Table of the model’s card: ${tellHead(head)}`}>
      <table>
        <thead>
          <tr>
            {head.map((cell, i) =>
              cell.length === 0 ? (
                <td key={i} />
              ) : (
                <th key={i} scope="col">
                  {cell.map(showInline)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {body.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) =>
                j === 0 ? (
                  <th key={j} scope="row">
                    {cell.map(showInline)}
                  </th>
                ) : (
                  <td key={j}>{cell.map(showInline)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Names the table among the others. */
function tellHead(head: readonly (readonly CardInline[])[]): string {
  const names = head.map((cell) => cell.map(({ text }) => text).join(""));
  return names.filter((name) => name !== "").join(", ");
}

function showInline({ kind, text }: CardInline, key: number): ComponentChild {
  if (kind === "strong") return <strong key={key}>{text}</strong>;
  if (kind === "emphasis") return <em key={key}>{text}</em>;
  if (kind === "code") return <code key={key}>{text}</code>;
  return text;
}
