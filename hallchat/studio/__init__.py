"""The studio as its owner describes it: halls, opening hours, prices, extras, terms, answers.

Values without a table or a web page. `booking` applies them; the file `studio.toml` and the admin edit them.
"""
