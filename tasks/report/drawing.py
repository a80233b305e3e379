"""A chart's data -> a picture: for a page as SVG in the page's colours, for people who ask for a file as SVG or PNG.

Vega-Lite draws it, by vl-convert, which needs no browser: the picture stands in the page, so that it is there without
JavaScript, on paper and under a strict Content-Security-Policy. For pages the specification is compiled once, since
only the data differ from chart to chart and compiling takes as long as drawing.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import vl_convert

from tasks.report.chart import WIDTH, Chart

HEIGHT = 260  # pixels of the plot
KINDS = ("first", "repeated", "refined", "rounded", "revised", "conflict", "withdrawn", "forecast")
SHAPES = ("circle", "circle", "diamond", "diamond", "square", "cross", "triangle-down", "triangle-up")
SIZES = (70, 26, 70, 70, 80, 90, 70, 70)
ON_PAPER = {
    "first": "#1f4e79", "repeated": "#6b7280", "refined": "#1b7f4d", "rounded": "#6b7280", "revised": "#b3261e",
    "conflict": "#7b3fa0", "withdrawn": "#6b7280", "ink": "#1f4e79", "forecast": "#8a5a00", "muted": "#4b5563",
    "line": "#e2e2de",
}  # fmt: skip
IN_PAGE = {name: f"var(--{name})" for name in ON_PAPER}  # the page's style decides, by day and by night
NEEDLESS = (  # in a page: half of the picture's size
    (re.compile(r"(\d\.\d)\d+(?=[^<>]*>)"), r"\1"),  # a tenth of a pixel is enough; a label stays as it is
    (re.compile(r' (?:role|aria-\w+|pointer-events|xmlns:xlink|font-family)="[^"]*"| opacity="1"'), ""),
    (re.compile(r' stroke-linecap="round"| stroke-dasharray="1,0"| stroke-width="2"(?= opacity|/>)'), ""),
    (re.compile(r'<path class="(?:background|foreground)"[^>]*/>'), ""),
)
SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
SHARPNESS = 2  # pixels of a PNG for one of the plot
Json = dict[str, Any]


def for_page(chart: Chart) -> str:
    """The picture as SVG, to stand in a page."""
    compiled = _compiled()
    values = {"points": chart.points, "segments": chart.segments}
    signals = {
        "x_from": chart.span[0], "x_to": chart.span[1], "x_ticks": chart.ticks, "x_format": chart.tick_format,
    }  # fmt: skip
    drawing = vl_convert.vega_to_svg(
        compiled
        | {
            "data": [_with(each, "values", values) for each in compiled["data"]],
            "signals": [_with(each, "value", signals) for each in compiled["signals"]],
        }
    )
    for pattern, kept in NEEDLESS:
        drawing = pattern.sub(kept, drawing)
    return str(drawing)


def on_paper(title: str, charts: Mapping[str, Chart], *, png: bool) -> bytes:
    """One picture of some charts, each under its name: PNG, or SVG that stands on its own."""
    kinds = set[str]().union(*(chart.kinds for chart in charts.values()))
    shown = [kind for kind in KINDS if kind in kinds]
    legend = {"orient": "bottom", "title": None, "values": shown, "symbolOpacity": 1}
    told = {
        "$schema": SCHEMA,
        "background": "white",
        "padding": 16,
        "title": {"text": title, "anchor": "start", "fontSize": 18, "offset": 14},
        "config": _config(ON_PAPER),
        "vconcat": [_panel(number, name, chart, legend) for number, (name, chart) in enumerate(charts.items())],
    }
    if png:
        return bytes(vl_convert.vegalite_to_png(told, scale=SHARPNESS))
    return str(vl_convert.vegalite_to_svg(told)).encode()


def _panel(number: int, name: str, chart: Chart, legend: Json) -> Json:
    axis = _time(chart.span[0], chart.span[1], chart.ticks, f"utcFormat(datum.value, '{chart.tick_format}')")
    data = ({"values": chart.points}, {"values": chart.segments})
    layers = [{**layer, "name": f"{layer['name']}_{number}"} for layer in _layers(ON_PAPER, axis, data, legend)]
    title = {"text": name, "anchor": "start", "frame": "group", "fontWeight": "normal"}
    return {"title": title, "width": WIDTH, "height": HEIGHT, "layer": layers}


@cache
def _compiled() -> Json:
    """Vega for any chart of a page: its data and what differs along the time axis are to be filled in."""
    axis = _time({"expr": "x_from"}, {"expr": "x_to"}, {"expr": "x_ticks"}, "utcFormat(datum.value, x_format)")
    example = {"x": 0, "y": 0, "x2": 0, "y2": 0, "low": 0, "high": 0, "shown": 1, "kind": "first"}
    told = {
        "$schema": SCHEMA,
        "width": WIDTH,
        "height": HEIGHT,
        "background": None,
        "padding": 2,
        "params": [{"name": name, "value": 0} for name in ("x_from", "x_to", "x_ticks", "x_format")],
        "datasets": {"points": [example], "segments": [example]},
        "layer": _layers(IN_PAGE, axis, ({"name": "points"}, {"name": "segments"}), None),
        "config": _config(IN_PAGE) | {"aria": False},
    }
    return dict(vl_convert.vegalite_to_vega(told))


def _with(part: Json, key: str, values: Json) -> Json:
    return {**part, key: values[part["name"]]} if part["name"] in values else part


def _config(colours: Mapping[str, str]) -> Json:
    return {
        "font": "system-ui, sans-serif",
        "view": {"stroke": None},
        "axis": {
            "domain": False, "ticks": False, "labelFontSize": 12, "labelPadding": 8, "title": None,
            "labelColor": colours["muted"], "gridColor": colours["line"],
        },
    }  # fmt: skip


def _time(start: Any, end: Any, ticks: Any, label: str) -> Json:
    return {
        "field": "x",
        "type": "temporal",
        "scale": {"type": "utc", "domainMin": start, "domainMax": end},
        "axis": {"grid": False, "values": ticks, "labelExpr": label, "labelOverlap": True},
    }


VALUE = {
    "type": "quantitative",
    "scale": {"zero": False, "nice": True},
    "axis": {"tickCount": 5, "labelExpr": "replace(format(datum.value, '~s'), 'G', 'B')"},
}


def _layers(colours: Mapping[str, str], time: Json, data: tuple[Json, Json], legend: Json | None) -> list[Json]:
    """Bars of what words leave open, lines of what stands, and the vintages."""
    by_kind = _by_kind([colours[kind] for kind in KINDS], legend)
    return [
        {
            "name": "bands",
            "data": data[0],
            "mark": {"type": "rule", "strokeWidth": 7, "opacity": 0.25},
            "encoding": {"x": time, "y": {"field": "low", **VALUE}, "y2": {"field": "high"}, "color": by_kind},
        },
        {"name": "lines", "data": data[1], "mark": {"type": "rule", "strokeWidth": 1.75}, **_lines(colours, time)},
        {
            "name": "points",
            "data": data[0],
            "mark": {"type": "point", "filled": True, "opacity": 1},
            "encoding": {
                "x": time,
                "y": {"field": "y", **VALUE},
                "color": by_kind,
                "shape": _by_kind(SHAPES, legend),
                "size": _by_kind(SIZES, None),
            },
        },
    ]


def _lines(colours: Mapping[str, str], time: Json) -> Json:
    def by(actual: Any, forecast: Any) -> Json:
        scale = {"domain": ["actual", "forecast"], "range": [actual, forecast]}
        return {"field": "kind", "type": "nominal", "legend": None, "scale": scale}

    return {
        "encoding": {
            "x": time,
            "y": {"field": "y", **VALUE},
            "x2": {"field": "x2"},
            "y2": {"field": "y2"},
            "opacity": {"field": "shown", "type": "quantitative", "scale": None},
            "stroke": by(colours["ink"], colours["forecast"]),
            "strokeDash": by([1, 0], [5, 4]),
        }
    }


def _by_kind(values: Sequence[Any], legend: Json | None) -> Json:
    return {
        "field": "kind", "type": "nominal", "legend": legend,
        "scale": {"type": "ordinal", "domain": list(KINDS), "range": list(values)},
    }  # fmt: skip
