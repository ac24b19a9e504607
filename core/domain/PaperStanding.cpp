#include "core/domain/PaperStanding.h"

#include <array>
#include <utility>

namespace amphoe::domain {
namespace {

constexpr std::array<std::pair<PaperStanding, std::string_view>, 4> kNames{{{PaperStanding::Unknown, "unknown"},
                                                                            {PaperStanding::Confirmed, "confirmed"},
                                                                            {PaperStanding::Withdrawn, "withdrawn"},
                                                                            {PaperStanding::Void, "void"}}};

}  // namespace

std::string_view paper_standing_name(PaperStanding standing) {
    for (const auto& [known, name] : kNames) {
        if (known == standing) {
            return name;
        }
    }
    return "unknown";
}

std::optional<PaperStanding> paper_standing_from_name(std::string_view name) {
    for (const auto& [standing, known] : kNames) {
        if (known == name) {
            return standing;
        }
    }
    return std::nullopt;
}

}  // namespace amphoe::domain
