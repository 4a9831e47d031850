/** The class on the wall: the whole window, large type, one text at a time, and never a seat. */
import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ClassAnalysis } from "../../lessons/class/class-analysis.js";
import type { Lesson } from "../../lessons/lesson-schema.js";
import { focusSoon } from "../views/act.js";
import { ProjectedSlide } from "./projected-slide.js";
import { nameSlide, placeSlide, planSlides, type Slide, slideAfter, titleSlide } from "./projector-slides.js";

export interface ProjectorButtonProps {
  readonly analysis: ClassAnalysis;
  readonly lesson: Lesson;
}

const OPENER = "open-projector";

/** Nothing where there is nothing to show. */
export function ProjectorButton({ analysis, lesson }: ProjectorButtonProps): VNode | null {
  const [isOpen, setOpen] = useState(false);
  const slides = planSlides(analysis, lesson);
  if (slides.length === 0) return null;
  const close = () => {
    setOpen(false);
    focusSoon(OPENER);
  };
  return (
    <>
      <p class="buttons">
        <button type="button" id={OPENER} class="primary" onClick={() => setOpen(true)}>
          Show on the projector
        </button>
      </p>
      {isOpen && <Projector slides={slides} onClose={close} />}
    </>
  );
}

interface ProjectorProps {
  /** At least one. */
  readonly slides: readonly Slide[];
  readonly onClose: () => void;
}

/** Sizes of the type, of which the third is the first that is shown. */
const SIZES = 5;

function Projector({ slides, onClose }: ProjectorProps): VNode {
  const [at, setAt] = useState(0);
  const [size, setSize] = useState(3);
  const { dialog, screen } = useWholeWindow(onClose);
  const scrolled = useRef<HTMLElement>(null);
  const slide = slides[at] as Slide;
  const text = slide.kind === "text" ? slide.text.id : at;
  useEffect(() => scrolled.current?.scrollTo(0, 0), [text]);
  const resize = (by: number) => setSize((before) => Math.min(SIZES, Math.max(1, before + by)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = slideAfter(event.key, at, slides.length);
    const scroll = { ArrowDown: 0.4, ArrowUp: -0.4 }[event.key];
    const larger = { "+": 1, "=": 1, "-": -1 }[event.key];
    if (next !== undefined) setAt(next);
    else if (scroll !== undefined) scrolled.current?.scrollBy(0, scroll * scrolled.current.clientHeight);
    else if (larger !== undefined) resize(larger);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      class="projector-window"
      aria-labelledby="projected-title"
      onKeyDown={onKeyDown}
      onClose={onClose}
    >
      <div ref={screen} class={`projector size-${size}`}>
        <header>
          <h2 id="projected-title">{titleSlide(slide)}</h2>
          <p role="status" class="projected-place">
            {placeSlide(slide)}
          </p>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section ref={scrolled} class="projected" aria-label="On the screen" tabIndex={0}>
          <ProjectedSlide slide={slide} />
        </section>
        <ProjectorControls {...{ slides, at, size, onClose, resize }} onGo={setAt} />
      </div>
    </dialog>
  );
}

interface ControlsProps extends ProjectorProps {
  readonly at: number;
  readonly size: number;
  readonly resize: (by: number) => void;
  readonly onGo: (slide: number) => void;
}

function ProjectorControls({ slides, at, size, resize, onGo, onClose }: ControlsProps): VNode {
  const next = slides[at + 1];
  return (
    <footer class="buttons">
      <button type="button" aria-disabled={at === 0} onClick={() => at > 0 && onGo(at - 1)}>
        Back
      </button>
      <button
        type="button"
        class={next === undefined ? "next-slide" : "primary next-slide"}
        aria-disabled={next === undefined}
        onClick={() => next !== undefined && onGo(at + 1)}
      >
        {next === undefined ? "That was all" : nameSlide(next)}
      </button>
      <button type="button" aria-disabled={size === 1} onClick={() => resize(-1)}>
        Smaller
      </button>
      <button type="button" aria-disabled={size === SIZES} onClick={() => resize(1)}>
        Larger
      </button>
      <button type="button" onClick={onClose}>
        Leave (Escape)
      </button>
    </footer>
  );
}

/**
 * Opens the dialog over the page, and its screen over the browser where that can be; leaving either leaves both. A dialog
 * itself may not fill the screen, so something in it does.
 */
function useWholeWindow(onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    opened?.querySelector<HTMLElement>(".next-slide")?.focus();
    let wasFull = false;
    const onChange = () => {
      if (wasFull && document.fullscreenElement === null) onClose();
      wasFull = document.fullscreenElement !== null;
    };
    document.addEventListener("fullscreenchange", onChange);
    screen.current?.requestFullscreen?.().catch(() => {}); // refused: the window is filled, which is enough
    return () => {
      document.removeEventListener("fullscreenchange", onChange);
      if (document.fullscreenElement !== null) void document.exitFullscreen().catch(() => {});
      opened?.close();
    };
  }, []);
  return { dialog, screen };
}
