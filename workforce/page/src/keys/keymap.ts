import type { TaskType } from '../api/contract';

/** What a key does. */
export interface Command {
  readonly id: string;
  readonly keys: readonly string[];
  /** How the keys are shown, where that is shorter than all of them. */
  readonly shown?: readonly string[];
  readonly what: string;
}

export interface Group {
  readonly title: string;
  readonly commands: readonly Command[];
}

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

function arrows(prefix: string): readonly string[] {
  return ARROWS.map((key) => prefix + key);
}

const TASK: Group = {
  title: 'The task',
  commands: [
    { id: 'submit', keys: ['Enter', 'Ctrl+Enter'], shown: ['Enter'], what: 'Hand in' },
    { id: 'skip', keys: ['s'], what: 'Skip, with a reason' },
    { id: 'undo', keys: ['Ctrl+z'], what: 'Undo' },
    { id: 'redo', keys: ['Ctrl+Shift+z', 'Ctrl+y'], what: 'Redo' },
    { id: 'instructions', keys: ['i'], what: 'Full instructions' },
    { id: 'keys', keys: ['?'], what: 'This list' },
  ],
};

const LABELS: Group = {
  title: 'Labels',
  commands: [
    { id: 'digit', keys: DIGITS, shown: ['1', '…', '9', '0'], what: 'Take the label with this number' },
    { id: 'search', keys: ['/'], what: 'Search the labels' },
  ],
};

const VIEW: Group = {
  title: 'The image',
  commands: [
    { id: 'zoom-in', keys: ['+', '='], shown: ['+'], what: 'Larger (or the wheel)' },
    { id: 'zoom-out', keys: ['-'], what: 'Smaller' },
    { id: 'fit', keys: ['f'], what: 'The whole image (0, too, where it is no label)' },
    { id: 'hand', keys: ['h'], what: 'Hand: drag the image (or with the middle button, or two fingers)' },
    { id: 'adjust', keys: ['a'], what: 'Brightness and contrast' },
  ],
};

const PAN: Group = {
  title: 'Moving about',
  commands: [
    { id: 'arrow', keys: [...arrows(''), ...arrows('Shift+')], shown: arrows(''), what: 'Pan; with Shift farther' },
    { id: 'act', keys: ['Space'], what: 'Held: drag the image' },
  ],
};

const TEXT: Group = {
  title: 'The text',
  commands: [
    { id: 'zoom-in', keys: ['+', '='], shown: ['+'], what: 'Larger letters' },
    { id: 'zoom-out', keys: ['-'], what: 'Smaller letters' },
  ],
};

const BOXES: Group = {
  title: 'Boxes',
  commands: [
    { id: 'new', keys: ['n'], what: 'New box in the middle of what is in sight' },
    { id: 'duplicate', keys: ['d'], what: 'Duplicate the selected box' },
    { id: 'delete', keys: ['Delete', 'Backspace'], what: 'Delete the selected box' },
    { id: 'next', keys: ['Tab'], what: 'Next box (on the image; after the last one, on to the page)' },
    { id: 'previous', keys: ['Shift+Tab'], what: 'Previous box' },
    { id: 'leave', keys: ['Escape'], what: 'Select none' },
    { id: 'arrow', keys: [...arrows(''), ...arrows('Shift+')], shown: arrows(''), what: 'Move the box by 1 pixel, with Shift by 10; without a box, pan' },
    { id: 'right-bottom', keys: [...arrows('Alt+'), ...arrows('Alt+Shift+')], shown: ['Alt', ...ARROWS], what: 'Move its right or lower edge; with Shift by 10' },
    { id: 'left-top', keys: [...arrows('Ctrl+'), ...arrows('Ctrl+Shift+')], shown: ['Ctrl', ...ARROWS], what: 'Move its left or upper edge; with Shift by 10' },
    { id: 'act', keys: ['Space'], what: 'Held: drag the image' },
    { id: 'crosshair', keys: ['c'], what: 'Crosshair on or off' },
    { id: 'visible', keys: ['v'], what: 'Hide or show the boxes' },
  ],
};

const MASKS: Group = {
  title: 'Painting',
  commands: [
    { id: 'brush', keys: ['b'], what: 'Brush' },
    { id: 'eraser', keys: ['e'], what: 'Eraser' },
    { id: 'polygon', keys: ['p'], what: 'Polygon: click its corners; Enter closes it' },
    { id: 'fill', keys: ['g'], what: 'Fill an area' },
    { id: 'smaller', keys: ['['], what: 'Smaller brush' },
    { id: 'bigger', keys: [']'], what: 'Bigger brush' },
    { id: 'fainter', keys: [','], what: 'Fainter labels' },
    { id: 'stronger', keys: ['.'], what: 'Stronger labels' },
    { id: 'visible', keys: ['v'], what: 'Hide or show the labels' },
    { id: 'arrow', keys: [...arrows(''), ...arrows('Shift+'), ...arrows('Alt+')], shown: arrows(''), what: 'Move the keyboard’s cursor; with Shift farther, with Alt by 1 pixel' },
    { id: 'act', keys: ['Space'], what: 'Paint at the cursor (hold it and move: a stroke), set a corner, or fill; under a pointer: held, drag the image' },
    { id: 'pen', keys: ['l'], what: 'Pen down or up: arrows paint without holding Space' },
    { id: 'back', keys: ['Backspace'], what: 'Take back the polygon’s last corner' },
    { id: 'leave', keys: ['Escape'], what: 'Leave the polygon' },
  ],
};

/** All keys of a type of tasks. */
export function keymap(taskType: TaskType): readonly Group[] {
  switch (taskType) {
    case 'TextClassification':
      return [TASK, LABELS, TEXT];
    case 'ImageClassification':
      return [TASK, LABELS, VIEW, PAN];
    case 'ObjectDetection':
      return [TASK, LABELS, BOXES, VIEW];
    case 'SemanticSegmentation':
      return [TASK, LABELS, MASKS, VIEW];
  }
}
