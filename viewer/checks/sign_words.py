"""Words that say whether a number is one of growth or of decline. Fields list words by spaces."""

from __future__ import annotations

from typing import NamedTuple


class SignWords(NamedTuple):
    """The words of one language."""

    minus: str
    """What before digits is the sign itself."""
    no_minus_behind: str
    """Words behind which it is none: "plus or minus 5", "al menos 5"."""
    falls: str
    falls_behind: str
    """Those that say a fall only behind the number: "5 per cent less"."""
    rises: str
    levels: str
    """Words before what was reached, not by how much it changed: "fell to 5"."""
    reached: str
    """Such words in a qualifier: "fell *below* 5"."""
    breaks: str
    """Words that begin another clause."""
    governs: str
    """Words before a fall that is told of something else, or denied: "after the decline"."""


_ENGLISH = SignWords(
    minus="minus negative",
    no_minus_behind="or",
    falls=(
        "fell fall fallen falls falling decline declines declined declining decrease decreases "
        "decreased decreasing drop drops dropped dropping down lower lowered loss losses lost lose "
        "losing reduction reductions reduced reduce reducing shrank shrink shrinks shrunk "
        "shrinking shrinkage contraction contractions contract contracts contracted contracting "
        "outflow outflows deficit deficits shortfall slump slumped slumping plunge plunged "
        "plunging tumble tumbled slid slide slipped slip dip dipped cut cuts plummeted sank sunk "
        "weakened downturn recession minus negative"
    ),
    falls_behind="less fewer smaller cheaper",
    rises=(
        "rose rise rises risen rising increase increases increased increasing grow grew grown "
        "growing growth gain gains gained profit profits surplus inflow inflows up climbed climb "
        "jumped jump surged surge higher more expanded expansion"
    ),
    levels="to from at until between through",
    reached="below under above over beyond",
    breaks="and but while after before although though despite whereas as when because since that",
    governs=(
        "after before despite following since until without no not never didn doesn wasn hadn "
        "against from because although"
    ),
)
_FRENCH = SignWords(
    minus="moins négatif",
    no_minus_behind="ou au du le pas ni tout",
    falls=(
        "baisse baisses baissé baissée baissés baisser baissent recul reculs reculé reculer recule "
        "diminution diminué diminuer diminue chute chuté chuter perte pertes perdu perd perdent "
        "réduction réduit réduite contraction contracté contracte déficit repli replié repliée "
        "fléchi fléchissement dégringolé tombé plongé dégradation cédé amputé"
    ),
    falls_behind="moins inférieur inférieure",
    rises=(
        "hausse hausses augmenté augmentation augmente progression progressé progresse croissance "
        "crû bénéfice bénéfices excédent gain gains gagné bondi monté montée"
    ),
    levels="à au aux jusque jusqu' sous depuis entre vers",
    reached="sous dessous dessus deçà delà",
    breaks="et mais tandis alors après avant malgré lorsque quand car que qui dont",
    governs="après avant malgré depuis sans pas non ne jamais contre",
)
_SPANISH = SignWords(
    minus="menos negativo",
    no_minus_behind="o al lo cuando no ni",
    falls=(
        "cayó cayeron cae caen caer caída caídas caído descenso descendió descendieron desciende "
        "descender disminución disminuyó disminuyeron disminuye disminuir disminuido bajó bajaron "
        "baja bajas bajar bajado reducción redujo redujeron reduce pérdida pérdidas perdió "
        "perdieron pierde contracción contrajo contrae déficit retroceso retrocedió merma mermó "
        "recorte recortó desplome desplomó"
    ),
    falls_behind="menos inferior",
    rises=(
        "subió subieron sube subida subidas aumento aumentó aumentaron aumenta creció crecieron "
        "crece crecimiento alza ganancia ganancias ganó beneficio beneficios superávit incremento "
        "incrementó avance avanzó repunte"
    ),
    levels="a al hasta desde entre en bajo",
    reached="hasta debajo encima bajo",
    breaks="y pero mientras después antes pese aunque cuando porque que tras",
    governs="tras después antes pese desde sin no nunca contra aunque",
)
_ARABIC = SignWords(
    minus="ناقص سالب",
    no_minus_behind="أو",
    falls=(
        "انخفض انخفاض انخفضت انخفاضا ينخفض تنخفض الانخفاض تراجع تراجعت تراجعا يتراجع تتراجع "
        "التراجع هبوط هبط هبطت هبوطا خسارة خسائر خسر خسرت الخسائر نقص نقصان عجز عجزا العجز انكمش "
        "انكمشت انكماش انكماشا تقلص تقلصت تدنى ناقص سالب"
    ),
    falls_behind="أقل",
    rises=(
        "ارتفع ارتفعت ارتفاع ارتفاعا زيادة زاد زادت نمو نما نمت ربح أرباح فائض صعد صعود مكاسب "
        "كسب ازداد"
    ),
    levels="إلى حتى عند بين",
    reached="دون تحت فوق حتى",
    breaks="و لكن بينما بعد قبل رغم عندما لأن حين ثم",
    governs="بعد قبل رغم منذ دون بدون لم لن لا ليس عدم",
)

BY_LANGUAGE = {"en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "ar": _ARABIC}
