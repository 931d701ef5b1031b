"""The text itself: cleaning, keyboard layout, transliteration, typos, number words, masking."""
