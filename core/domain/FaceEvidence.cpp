#include "core/domain/FaceEvidence.h"

namespace amphoe::domain {

std::string_view band_name(FaceBand band) {
    switch (band) {
        case FaceBand::Pass:
            return "pass";
        case FaceBand::Refer:
            return "refer";
        case FaceBand::Fail:
            return "fail";
    }
    return "fail";
}

std::optional<FaceBand> band_from_name(std::string_view name) {
    for (const auto band : {FaceBand::Pass, FaceBand::Refer, FaceBand::Fail}) {
        if (band_name(band) == name) {
            return band;
        }
    }
    return std::nullopt;
}

}  // namespace amphoe::domain
