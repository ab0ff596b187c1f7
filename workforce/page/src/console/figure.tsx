import { useState } from 'preact/hooks';
import { isOwn } from '../api/address';
import type { BoxesLabel, ConsoleCalls, GalleryItem } from '../api/console';
import { inkOn, labelColours } from '../colours/palette';
import { MaskLayer } from './mask';
import { confidence } from './words';

const PIXELATED_BELOW = 160;

interface Props {
  readonly calls: ConsoleCalls;
  readonly item: GalleryItem;
  readonly labels: readonly string[];
  readonly size: 'small' | 'large';
}

/** An object with the model's label drawn over it; a button that opens it where that is asked for. */
export function ItemFigure({ calls, item, labels, size, onOpen }: Props & { readonly onOpen?: () => void }) {
  return (
    <figure class={`item ${size}`}>
      {item.image !== undefined && isOwn(item.image) ? (
        <Pictured key={item.image} calls={calls} item={item} labels={labels} size={size} />
      ) : (
        <div class="frame words" dir="auto">{item.text ?? 'The object is beyond what one look may read.'}</div>
      )}
      <figcaption>
        {onOpen === undefined ? (
          <span dir="auto">{captionOf(item, labels)}</span>
        ) : (
          <button type="button" class="open" dir="auto" onClick={onOpen}><span class="unseen">Object {item.id + 1}: </span>{captionOf(item, labels)}</button>
        )}
        <span class="quiet">confidence {confidence(item.confidence)}{item.margin !== undefined && size === 'large' && `, margin ${confidence(item.margin)}`}</span>
      </figcaption>
    </figure>
  );
}

/** What the model says, in a few words. */
export function captionOf(item: GalleryItem, labels: readonly string[]): string {
  const { class: index, boxes } = item.label;
  if (index !== undefined) return labels[index] ?? `class ${index}`;
  if (boxes === undefined) return 'Mask';
  if (boxes.boxes.length === 0) return 'No boxes';
  const names = [...new Set(boxes.boxes.map((box) => labels[box.class] ?? `class ${box.class}`))];
  return `${boxes.boxes.length} ${boxes.boxes.length === 1 ? 'box' : 'boxes'}: ${names.join(', ')}`;
}

function Pictured({ calls, item, labels, size }: Props) {
  const [state, setState] = useState<'there' | 'tiny' | 'absent'>('there');
  if (state === 'absent') return <div class="frame words">The image cannot be shown. Its link may be too old: load the page again.</div>;
  const { boxes, mask } = item.label;
  return (
    <div class={`frame ${state === 'tiny' ? 'tiny' : ''}`}>
      <img
        src={item.image} alt="" loading="lazy"
        onError={() => setState('absent')}
        onLoad={(event) => event.currentTarget.naturalWidth < PIXELATED_BELOW && setState('tiny')}
      />
      {boxes !== undefined && <BoxLayer label={boxes} labels={labels} size={size} />}
      {mask !== undefined && isOwn(mask) && <MaskLayer calls={calls} url={mask} />}
    </div>
  );
}

/** Boxes over an image that fills the frame as far as its shape allows. */
function BoxLayer({ label, labels, size }: { readonly label: BoxesLabel; readonly labels: readonly string[]; readonly size: Props['size'] }) {
  const colours = labelColours(labels.length);
  const letters = Math.max(label.width, label.height) / 32;
  return (
    <svg viewBox={`0 0 ${label.width} ${label.height}`} aria-hidden="true">
      {label.boxes.map((box, i) => {
        const colour = colours[box.class] ?? '#7f7f7f';
        const frame = { x: box.left, y: box.top, width: box.width, height: box.height };
        return (
          <g key={i}>
            <rect class="halo" {...frame} />
            <rect class="box" {...frame} stroke={colour} />
            {size === 'large' && <Name text={labels[box.class] ?? ''} x={box.left} y={box.top} letters={letters} colour={colour} />}
          </g>
        );
      })}
    </svg>
  );
}

function Name({ text, x, y, letters, colour }: { readonly text: string; readonly x: number; readonly y: number; readonly letters: number; readonly colour: string }) {
  const width = Math.min(text.length, 24) * letters * 0.62 + letters;
  const top = Math.max(0, y - 1.5 * letters);
  return (
    <>
      <rect x={x} y={top} width={width} height={1.5 * letters} fill={colour} />
      <text x={x + letters / 2} y={top + 1.08 * letters} font-size={letters} fill={inkOn(colour)}>{text.length > 24 ? `${text.slice(0, 23)}…` : text}</text>
    </>
  );
}
