#include "core/domain/IdentityCard.h"

namespace amphoe::domain {
namespace {

std::string join(std::initializer_list<const std::string*> parts) {
    std::string text;
    for (const auto* part : parts) {
        if (part->empty()) {
            continue;
        }
        if (!text.empty()) {
            text.push_back(' ');
        }
        text += *part;
    }
    return text;
}

}  // namespace

std::string PersonName::full() const {
    return join({&title, &first, &middle, &last});
}

std::string ThaiAddress::one_line() const {
    return join({&house, &moo, &trok, &soi, &road, &tambon, &amphoe, &province});
}

std::string provenance_name(Provenance provenance) {
    switch (provenance) {
        case Provenance::ChipUnverified:
            return "chip-unverified";
        case Provenance::Typed:
            return "typed";
        case Provenance::VerifiedOnline:
            return "verified-online";
    }
    return "chip-unverified";
}

}  // namespace amphoe::domain
