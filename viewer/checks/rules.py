"""Everything a sheet must keep to that its types can't say: the table of rules.

Each rule takes the sheet with its index and yields the faults it finds. The codes:

    E-ID        an id is given twice                  W-NOQUOTE  nothing is quoted for it
    E-REF       a name that nothing has               W-SOURCE   a source or its record is missing
    E-MISSING   a part is missing                     W-NOVALUE  there is no value, and no reason
    E-CHOICE    not one of the names allowed          W-ORDER    an order of magnitude has no bar
    E-RANGE     a number out of bounds                W-COMPARE  periods of different lengths
    E-NOVALUE   a value, and a reason for none        W-LANG     some texts lack a language
    E-DATE      dates that contradict each other
    E-UNIT      more than one unit in a chart
    E-TABLE     a table with holes, or none at all
    E-STACK     stacked what makes no whole
    E-COMPARE   stock against flow
    E-CONFLICT  sources that differ, and no note
    E-CALC      more than its parts allow to be said
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.checks import calculations, charts, completeness, names, values
from viewer.checks.lookup import Lookup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from viewer.problems import Fault
    from viewer.sheet.model import FactSheet

    Rule = Callable[[Lookup], Iterator[Fault]]

RULES: tuple[Rule, ...] = (
    names.ids_are_given_once,
    names.references_lead_somewhere,
    names.tabs_are_known,
    names.plural_forms_are_those_of_cldr,
    values.value_and_reason_for_none_exclude_each_other,
    values.counts_are_not_negative,
    values.values_can_be_drawn,
    values.intervals_have_two_ends,
    values.sources_that_differ_are_explained,
    values.a_figure_has_one_kind_of_time,
    values.nothing_is_retrieved_before_it_is_published,
    calculations.calculated_figures_follow_from_their_parts,
    charts.a_chart_has_figures_or_a_table,
    charts.a_table_has_a_cell_for_each_category,
    charts.a_chart_has_one_unit,
    charts.what_has_no_bar_is_listed,
    charts.only_parts_of_a_whole_are_stacked,
    charts.stock_is_not_compared_with_flow,
    charts.periods_compared_are_equally_long,
    completeness.everything_is_quoted,
    completeness.tables_are_quoted,
    completeness.every_table_has_a_source,
    completeness.sources_are_fully_recorded,
    completeness.all_texts_are_in_all_languages,
)


def check_rules(sheet: FactSheet) -> tuple[Fault, ...]:
    """Give every fault of *sheet*, rule by rule; the order of the rules is no order of weight."""
    lookup = Lookup(sheet)
    return tuple(fault for rule in RULES for fault in rule(lookup))
