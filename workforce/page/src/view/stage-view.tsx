import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Bench } from '../task/bench';
import { IconButton } from '../ui/button';
import { useObserved } from '../ui/observable';
import { Gestures } from './gestures';
import type { Stage } from './stage';

interface Props {
  readonly bench: Bench;
  readonly stage: Stage;
  readonly summary: ComponentChildren;
  /** Whether the hand is taken, so that every pointer moves the image. */
  readonly hasHand: boolean;
  readonly onHand: () => void;
  readonly isAdjusting: boolean;
  readonly onAdjust: () => void;
}

/** The image, with what is drawn on it, and the view's own buttons. */
export function StageView({ bench, stage, summary, hasHand, onHand, isAdjusting, onAdjust }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const hand = useRef(hasHand);
  hand.current = hasHand;
  useLettingGo(bench, stage);
  useLayoutEffect(() => {
    const element = host.current as HTMLDivElement;
    const gestures = new Gestures(stage, bench.tool, element);
    gestures.hand = () => hand.current || stage.isHeld;
    const ends = [stage.mount(element), gestures.listen()];
    element.focus({ preventScroll: true });
    return () => ends.forEach((end) => end());
  }, [bench, stage]);
  return (
    <div class="stage-frame">
      <div ref={host} class="stage" role="application" tabIndex={0} aria-label="The image" aria-describedby="stage-summary" />
      <p id="stage-summary" class="unseen" aria-live="polite">{summary}</p>
      <ViewButtons stage={stage} hasHand={hasHand} onHand={onHand} isAdjusting={isAdjusting} onAdjust={onAdjust} />
      {isAdjusting && <Adjustment stage={stage} />}
    </div>
  );
}

/** Space is let go wherever the focus has gone meanwhile. */
function useLettingGo(bench: Bench, stage: Stage): void {
  useEffect(() => {
    const up = (event: KeyboardEvent) => event.key === ' ' && letGo();
    const letGo = () => {
      stage.isHeld = false;
      bench.release();
    };
    addEventListener('keyup', up);
    addEventListener('blur', letGo);
    return () => {
      removeEventListener('keyup', up);
      removeEventListener('blur', letGo);
    };
  }, [bench, stage]);
}

type ButtonsProps = Pick<Props, 'stage' | 'hasHand' | 'onHand' | 'isAdjusting' | 'onAdjust'>;

function ViewButtons({ stage, hasHand, onHand, isAdjusting, onAdjust }: ButtonsProps) {
  const { view } = useObserved(stage);
  return (
    <div class="view-buttons" role="toolbar" aria-label="The view">
      <IconButton icon="minus" what="Smaller" keys="-" onPress={() => stage.zoom(1 / 1.25)} />
      <output class="zoom" aria-label="Zoom">{percent(view.scale)}</output>
      <IconButton icon="plus" what="Larger" keys="+" onPress={() => stage.zoom(1.25)} />
      <IconButton icon="fit" what="Whole image" keys="F" onPress={() => stage.fit()} />
      <IconButton icon="hand" what="Hand" keys="H" isOn={hasHand} onPress={onHand} />
      <IconButton icon="adjust" what="Brightness and contrast" keys="A" isOn={isAdjusting} onPress={onAdjust} />
    </div>
  );
}

function percent(scale: number): string {
  return `${scale < 0.1 ? (100 * scale).toFixed(1) : Math.round(100 * scale)} %`;
}

function Adjustment({ stage }: { readonly stage: Stage }) {
  const [{ brightness, contrast }, set] = useState(stage.light);
  const adjust = (change: Partial<{ brightness: number; contrast: number }>) => {
    const light = { brightness, contrast, ...change };
    set(light);
    stage.adjust(light);
  };
  return (
    <section class="adjustment" aria-label="Brightness and contrast">
      <Slider what="Brightness" value={brightness} onChange={(value) => adjust({ brightness: value })} />
      <Slider what="Contrast" value={contrast} onChange={(value) => adjust({ contrast: value })} />
      <button type="button" onClick={() => adjust({ brightness: 1, contrast: 1 })}>As it is</button>
    </section>
  );
}

function Slider({ what, value, onChange }: { readonly what: string; readonly value: number; readonly onChange: (value: number) => void }) {
  return (
    <label>
      <span>{what} <span class="value" aria-hidden="true">{Math.round(100 * value)} %</span></span>
      <input type="range" min="20" max="300" step="5" value={100 * value} aria-valuetext={`${Math.round(100 * value)} percent`} onInput={(event) => onChange(event.currentTarget.valueAsNumber / 100)} />
    </label>
  );
}
