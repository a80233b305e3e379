"""Words of rise and fall as data: verbs in all their forms, nouns, comparatives."""


def _forms(regular: str) -> list[str]:
    """A regular verb's forms: 'surge' -> surge, surges, surged, surging."""
    told = []
    for verb in regular.split():
        stem = verb.removesuffix("e")
        told += [verb, f"{verb}s", f"{stem}ed", f"{stem}ing"]
    return told


def _past(regular: str) -> list[str]:
    """The forms of a verb that is more often a noun or an adjective otherwise."""
    return [form for form in _forms(regular) if form.endswith(("ed", "ing"))]


RISE_VERBS = frozenset(
    "up rose rise rises rising risen grew grow grows growing grown leapt leap leaps leaping swelled swell swells "
    "swelling swollen crept ballooned ballooning rallied rally rallies upped upping beefed "
    "bettered multiplied quickened ticked perked".split()
    + _forms(
        "increase climb gain jump surge soar expand advance accelerate raise rebound improve boost add lift strengthen "
        "widen escalate skyrocket mushroom heighten appreciate elevate broaden bounce recover hike inch creep edge"
    )
    + _past("spike rocket firm mount pop tick inflate enlarge outpace nudge")
)
FALL_VERBS = frozenset(
    "down fell fall falls falling fallen drop drops dropped dropping dip dips dipped dipping slip slips slipped "
    "slipping shrank shrink shrinks shrunk shrinking sank sink sinks sunk sinking slid slide slides sliding "
    "lost lose loses losing shed sheds shedding cut cuts cutting slim slimmed slimming trim trims trimmed trimming "
    "skid skidded sag sagged ebbed shrunken dove nosedived worsened cratered axed axing wiped dwindled "
    "dwindling".split()
    + _forms(
        "decline decrease contract plunge plummet tumble reduce lower ease slump crash collapse erode weaken narrow "
        "slow slash subtract diminish recede retreat subside depreciate devalue shorten lessen curb eliminate scrap"
    )
    + _past("dive cool moderate shave soften tank stumble crater retrench dampen sour")
)
RISE_NOUNS = frozenset(
    "growth expansion increase increases rise rises gain gains jump surge upturn hike advance rebound improvement "
    "plus recovery leap spike upswing uptick bounce acceleration boost rally appreciation "
    "increment increments uptrend markup mark-up mark-ups".split()
)
FALL_NOUNS = frozenset(
    "decline declines decrease decreases drop drops fall falls contraction reduction reductions downturn dip slump "
    "minus loss losses plunge slide cut cuts collapse crash slowdown shrinkage setback tumble retreat depreciation "
    "deterioration downswing plummet slip erosion".split()
)
# Verbs with which 'up' and 'down' tell of a move, beside those of rise and fall.
MOVED = frozenset(
    "moved nudged headed trended drifted traded opened closed finished ended settled started worked marked revised "
    "adjusted restated reported pushed picked bumped ramped scaled pared dragged weighed pulled".split()
)
# Verbs with which they do not: 'made up 300', 'to turn down 12'; so do all others in -ed: 'picked up'.
PARTICLED = frozenset(
    "made took taken bought gave given built kept held brought wound dug ate swept tore torn laid sent tied broke drew "
    "fed threw thrown blew burnt got gets wrote let hung ran shuts shut puts put putting sets set setting".split()
    + [
        form
        for verb in "sign chalk rack notch clock snap make take buy give show use gobble swallow stock tear turn hand "
        "build hold serve break draw team line wrap mop clean soak scoop back eat dig free end split knock lay".split()
        for form in (verb, f"{verb}s", f"{verb.removesuffix('e')}ing")
    ]
)
HIGHER = frozenset(
    "more higher faster above larger better ahead dearer bigger stronger longer taller wider heavier older busier "
    "pricier costlier quicker greater warmer hotter milder wetter deeper thicker".split()
)
LOWER = frozenset(
    "less fewer lower slower below smaller worse cheaper weaker shorter narrower lighter younger poorer thinner "
    "colder cooler drier dryer shallower "
    "behind off".split()
)
RISE = tuple(sorted(RISE_VERBS | RISE_NOUNS | HIGHER))
FALL = tuple(sorted(FALL_VERBS | FALL_NOUNS | LOWER))
