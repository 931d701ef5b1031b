"""English letters."""

from hallchat.nlu.languages.lexicon.letters import Letters

LETTERS = Letters(vowels=frozenset("aeiouy"), keyboard_rows=("qwertyuiop", "asdfghjkl", "zxcvbnm"))
