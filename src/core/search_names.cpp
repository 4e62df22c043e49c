#include "core/search_names.h"

#include <algorithm>
#include <array>

namespace duolog::core {
namespace {

template <class Value>
struct Called {
    std::string_view name;
    Value value;
};

template <class Value, std::size_t Size>
std::optional<Value> value_of(const std::array<Called<Value>, Size>& names, std::string_view name) {
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.name == name; });
    return found == names.end() ? std::nullopt : std::optional(found->value);
}

// Folded, so that "före" is "fore". Danish "før" and Swedish "för" are both "for": what follows tells which is meant.
using By = Called<Filter::By>;
constexpr std::array kFilters{
    By{"tag", Filter::By::Tag},       By{"tagg", Filter::By::Tag},      By{"etikett", Filter::By::Tag},
    By{"etiket", Filter::By::Tag},    By{"maerke", Filter::By::Tag},    By{"etykieta", Filter::By::Tag},
    By{"znacznik", Filter::By::Tag},  By{"person", Filter::By::Person}, By{"osoba", Filter::By::Person},
    By{"kind", Filter::By::Kind},     By{"type", Filter::By::Kind},     By{"typ", Filter::By::Kind},
    By{"sort", Filter::By::Kind},     By{"slags", Filter::By::Kind},    By{"rodzaj", Filter::By::Kind},
    By{"before", Filter::By::Before}, By{"fore", Filter::By::Before},   By{"for", Filter::By::Belongs},
    By{"innan", Filter::By::Before},  By{"inden", Filter::By::Before},  By{"przed", Filter::By::Before},
    By{"after", Filter::By::After},   By{"efter", Filter::By::After},   By{"po", Filter::By::After},
    By{"on", Filter::By::On},         By{"den", Filter::By::On},        By{"pa", Filter::By::On},
    By{"dnia", Filter::By::On},       By{"w", Filter::By::On},          By{"dla", Filter::By::Belongs},
};

using Kind = Called<EntryKind>;
constexpr std::array kKinds{
    Kind{"note", EntryKind::Note},
    Kind{"anteckning", EntryKind::Note},
    Kind{"notat", EntryKind::Note},
    Kind{"notatka", EntryKind::Note},
    Kind{"day", EntryKind::Day},
    Kind{"dag", EntryKind::Day},
    Kind{"dzien", EntryKind::Day},
    Kind{"week", EntryKind::Week},
    Kind{"vecka", EntryKind::Week},
    Kind{"uge", EntryKind::Week},
    Kind{"tydzien", EntryKind::Week},
    Kind{"year", EntryKind::Year},
    Kind{"ar", EntryKind::Year},
    Kind{"rok", EntryKind::Year},
    Kind{"meeting", EntryKind::Meeting},
    Kind{"mote", EntryKind::Meeting},
    Kind{"mode", EntryKind::Meeting},
    Kind{"spotkanie", EntryKind::Meeting},
    Kind{"learning", EntryKind::Learning},
    Kind{"larande", EntryKind::Learning},
    Kind{"lardom", EntryKind::Learning},
    Kind{"laering", EntryKind::Learning},
    Kind{"nauka", EntryKind::Learning},
    Kind{"reflection", EntryKind::Reflection},
    Kind{"reflektion", EntryKind::Reflection},
    Kind{"refleksion", EntryKind::Reflection},
    Kind{"refleksja", EntryKind::Reflection},
};

using Whose = Called<Belongs>;
constexpr std::array kBelongs{
    Whose{"pair", Belongs::ForPair},   Whose{"par", Belongs::ForPair},  Whose{"paret", Belongs::ForPair},
    Whose{"parret", Belongs::ForPair}, Whose{"para", Belongs::ForPair}, Whose{"pary", Belongs::ForPair},
    Whose{"mine", Belongs::Mine},      Whose{"me", Belongs::Mine},      Whose{"mina", Belongs::Mine},
    Whose{"mig", Belongs::Mine},       Whose{"moje", Belongs::Mine},    Whose{"mnie", Belongs::Mine},
};

}  // namespace

std::optional<Filter::By> filter_called(std::string_view name) { return value_of(kFilters, name); }
std::optional<EntryKind> kind_called(std::string_view name) { return value_of(kKinds, name); }
std::optional<Belongs> belongs_called(std::string_view name) { return value_of(kBelongs, name); }

}  // namespace duolog::core
