"""How the documentation is built: ``python -m sphinx -W -n -b html docs docs/_build/html``."""

import sys
from pathlib import Path

import newsparse

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "newsparse"
author = "The newsparse developers"
copyright = f"2026, {author}"
version = release = newsparse.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "commands",
    "descriptions",
    "gallery",
    "names",
    "playground_page",
    "railroad_diagram",
]
exclude_patterns = ["_build"]

myst_enable_extensions = ["colon_fence", "deflist", "smartquotes"]
myst_heading_anchors = 3

default_role = "code"
add_module_names = False
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_use_legacy_class_based = False
python_use_unqualified_type_names = True
napoleon_numpy_docstring = False
# Types of the standard library and of attrs, for whose pages the build would have to ask the network; and private ones.
nitpick_ignore_regex = [("py:.*", r"(?!newsparse).*"), ("py:class", r"newsparse\..*\._\w+")]
# What a template is where listings are not known yet: users have its child, newsparse.Template.
nitpick_ignore = [
    ("py:class", "newsparse.reading.template.template.Template"),
    ("py:class", "newsparse.reading.template.explain.Mismatch"),
]

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

html_theme = "furo"
html_title = f"newsparse {release}"
html_logo = "_static/logo.svg"
html_favicon = "_static/logo.svg"
html_show_sourcelink = False
html_theme_options = {
    "source_repository": "https://github.com/newsparse/newsparse",
    "source_branch": "main",
    "source_directory": "docs/",
    "top_of_page_buttons": ["edit"],
    "footer_icons": [
        {
            "name": "Repository",
            "url": "https://github.com/newsparse/newsparse",
            "html": "Repository",
            "class": "",
        },
        {
            "name": "Issues",
            "url": "https://github.com/newsparse/newsparse/issues",
            "html": "Issues",
            "class": "",
        },
    ],
}
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/search.html",
        "sidebar/places.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
description = "Turn the text of a news page into typed records and back again, byte for byte. When the page changes, find out the same day."
templates_path = ["_templates"]
html_static_path = ["_static"]
html_css_files = ["newsparse.css"]

# A console block may hold a script over several lines, which the lexer of prompts reads in its relaxed mode.
suppress_warnings = ["misc.highlighting_failure"]
