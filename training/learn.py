"""Learns the weights of the classifiers from labelled messages: `python -m training.learn`."""

import json

from training import aside_messages, intent_messages, topic_messages
from training.fitting import fit


def main() -> None:
    """Writes the weights of each classifier and prints their number and size."""
    for module in (intent_messages, topic_messages, aside_messages):
        examples, learned = list(module.examples()), module.LEARNED
        content = fit(examples, learned)
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
        learned.file.write_text(text, "utf-8")
        size = learned.file.stat().st_size // 1024
        print(f"{learned.file.name}: {len(examples)} messages, {len(content['weights'])} features, {size} KB")


if __name__ == "__main__":
    main()
