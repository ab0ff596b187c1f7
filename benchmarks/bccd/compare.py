"""Trains Plumbline's detector and its Python mirror on BCCD by turns, scores both and writes a page.

usage: compare.py --data bccd.tar.gz --java "java -cp …" --page bccd.md [--seeds N] [--epochs N] [--slice SECONDS]
`run` calls it with everything set.
"""

import argparse
import contextlib
import io
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tarfile

import torch

import centres
import turns

HERE = pathlib.Path(__file__).parent
BENCH = "io.plumbline.models.bench."
JAVA, PYTHON = "Plumbline (Java, DJL)", "PyTorch (Python)"
POINTS = 2
INDEPENDENT = "mAP, pycocotools"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=pathlib.Path, required=True, help="bccd.tar.gz")
    parser.add_argument("--java", required=True, help="java with the test class path of the module models")
    parser.add_argument("--page", type=pathlib.Path, required=True, help="the Markdown page to write")
    parser.add_argument("--work", type=pathlib.Path, required=True, help="a folder for the data and the boxes drawn")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--epochs", type=int, help="instead of the recipe's")
    parser.add_argument("--slice", type=float, default=20, help="seconds of a turn")
    return parser.parse_args()


def unpacked(archive, work):
    folder = work / "BCCD"
    if not folder.is_dir():
        with tarfile.open(archive) as tar:
            tar.extractall(work, filter="data")
    return folder


def commands(options, folder, seed):
    files = {name: options.work / f"{key}-{seed}.jsonl" for name, key in ((JAVA, "plumbline"), (PYTHON, "pytorch"))}
    epochs = [str(options.epochs)] if options.epochs else []
    programs = {
        JAVA: [*options.java.split(), BENCH + "BloodCellsBenchmark"],
        PYTHON: [sys.executable, str(HERE / "centres.py")],
    }
    return {name: [*program, str(folder), str(files[name]), str(seed), *epochs] for name, program in programs.items()}, files


def scores(options, folder, files):
    """The average precision of each class and the mean, by Plumbline's own measure."""
    command = [*options.java.split(), BENCH + "BloodCellsScore", str(folder), *(str(file) for file in files.values())]
    lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    return {name: [100 * float(number) for number in line.split()] for name, line in zip(files, lines)}


def independent(folder, file):
    """The mean average precision at 0.5 by COCO's own program, which reads the curve at 101 places."""
    from pycocotools.coco import COCO
    from pycocotools.cocoeval import COCOeval

    names, photographs = centres.read(folder, "test")
    wanted, drawn = [], []
    for image, photograph in enumerate(photographs):
        for label, left, top, right, bottom in photograph.boxes / [1, *photograph.scale, *photograph.scale]:
            box = [left, top, right - left, bottom - top]
            wanted.append(
                {"id": len(wanted) + 1, "image_id": image, "category_id": int(label), "bbox": box, "area": box[2] * box[3], "iscrowd": 0}
            )
    for line in map(json.loads, file.read_text().splitlines()):
        for box in line["boxes"]:
            edges = [box[key] for key in ("left", "top", "width", "height")]
            drawn.append({"image_id": names.index(line["image"]), "category_id": box["class"], "bbox": edges, "score": box["score"]})
    with contextlib.redirect_stdout(io.StringIO()):
        truth = COCO()
        truth.dataset = {
            "images": [{"id": image} for image in range(len(names))],
            "categories": [{"id": label} for label in range(len(centres.LABELS))],
            "annotations": wanted,
        }
        truth.createIndex()
        evaluation = COCOeval(truth, truth.loadRes(drawn), "bbox")
        evaluation.params.maxDets = [1, 10, centres.RECIPE.most_boxes]
        evaluation.evaluate()
        evaluation.accumulate()
    precision = evaluation.eval["precision"][0, :, :, 0, -1]
    return 100 * statistics.mean(curve.mean() for curve in precision.T)


def compare(options, folder, seed):
    """The rows of one seed, and the times."""
    command, files = commands(options, folder, seed)
    environment = {"OMP_WAIT_POLICY": "PASSIVE"}
    programs = [turns.Program(name, command[name], environment) for name in command]
    turns.run(programs, options.slice)
    score = scores(options, folder, files)
    rows = []
    for program in programs:
        rows.append(
            {
                "seed": seed,
                "side": program.name,
                "epochs": int(program.marks["epochs"].number),
                "scores": [*score[program.name], independent(folder, files[program.name])],
                "train": program.took("train"),
                "predict": program.took("predict"),
            }
        )
        print(rows[-1], flush=True)
    return rows


def page(options, rows):
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    titles = ["seed", "", "epochs", *(f"AP {label}" for label in centres.LABELS), "mAP", INDEPENDENT]
    lines = [
        "# Blood cells: the detector beside the same one in Python",
        "",
        f"Made by `{' '.join(['make bench-bccd BCCD=<bccd.tar.gz>', *flags(options)])}`, which "
        "[bccd/README.md](bccd/README.md) describes. Trained on BCCD's train split (205 photographs of 640 x 480), measured on its test "
        "split (72), in per cent, at an intersection over union of 0.5.",
        "",
        "| " + " | ".join(titles) + " |",
        "|---:|---|" + "---:|" * (len(titles) - 2),
    ]
    for row in rows:
        numbers = " | ".join(f"{each:.1f}" for each in row["scores"])
        lines.append(f"| {row['seed']} | {row['side']} | {row['epochs']} | {numbers} |")
    ours, theirs = (mean(rows, side) for side in (JAVA, PYTHON))
    lines += [
        "",
        f"- mean mAP: {JAVA} {ours:.1f}, {PYTHON} {theirs:.1f}: {ours - theirs:+.1f} points; at most {POINTS} below was asked",
        *(f"- {text}" for text in ratios(rows)),
        f"- {card()}{os.cpu_count()} cores; the two ran by turns of {options.slice:g} s, each with all of them; load averages at the end {load}",
        "",
    ]
    options.page.write_text("\n".join(lines))
    print(options.page.read_text())


def card():
    """The GPU, if both computed on one."""
    return f"{torch.cuda.get_device_name()}, PyTorch {torch.__version__}; " if centres.DEVICE.type == "cuda" else ""


def flags(options):
    texts = [f"SEEDS={options.seeds}"] if options.seeds > 1 else []
    return texts + ([f"EPOCHS={options.epochs}"] if options.epochs else [])


def mean(rows, side):
    return statistics.mean(row["scores"][len(centres.LABELS)] for row in rows if row["side"] == side)


def ratios(rows):
    """The time that Java takes, over Python's."""
    for part, what in (("train", "training, from files to a network"), ("predict", "drawing on the test split")):
        wall, processor = (
            sum(row[part][kind] for row in rows if row["side"] == JAVA) / sum(row[part][kind] for row in rows if row["side"] == PYTHON)
            for kind in (0, 1)
        )
        yield f"{what}: Java takes {wall:.2f} times Python's time, {processor:.2f} times its processor time"


def main():
    options = arguments()
    folder = unpacked(options.data, options.work)
    rows = [row for seed in range(1, options.seeds + 1) for row in compare(options, folder, seed)]
    page(options, rows)
    if mean(rows, JAVA) < mean(rows, PYTHON) - POINTS:
        raise SystemExit(f"Plumbline's detector is more than {POINTS} points worse than its mirror")


if __name__ == "__main__":
    main()
