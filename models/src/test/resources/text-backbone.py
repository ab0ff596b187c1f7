"""Writes text-backbone.pt and tokenizer.json: a tiny random sentence encoder of whole words."""

import json

import torch
from torch import nn

WORDS = """[PAD] [UNK] [CLS] [SEP] the was near and with under quiet morning we saw old
harbour wave sailor anchor gull tide reef lagoon summit glacier ridge boulder chamois scree valley cairn
tram pavement tower market crowd avenue subway plaza""".split()


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(len(WORDS), 12)
        self.mix = nn.Linear(12, 12)

    def forward(self, ids, mask):
        return torch.tanh(self.mix(self.words(ids)))


torch.manual_seed(0)
example = torch.ones(1, 4, dtype=torch.int64)
torch.jit.trace(Encoder().eval(), (example, example)).save("text-backbone.pt")

special = [
    {"id": i, "content": WORDS[i], "single_word": False, "lstrip": False, "rstrip": False,
     "normalized": False, "special": True}
    for i in range(4)
]
tokenizer = {
    "version": "1.0", "truncation": None, "padding": None, "added_tokens": special,
    "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
    "post_processor": {"type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]},
    "decoder": None,
    "model": {"type": "WordLevel", "vocab": {w: i for i, w in enumerate(WORDS)}, "unk_token": "[UNK]"},
}
with open("tokenizer.json", "w") as out:
    json.dump(tokenizer, out)
