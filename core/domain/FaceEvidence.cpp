#include "core/domain/FaceEvidence.h"

namespace amphoe::domain {
namespace {

// A volatile write per value, so that the compiler keeps it although the memory is given back right after.
void wipe(std::vector<float>& values) {
    volatile float* const begin = values.data();
    for (std::size_t i = 0; i < values.size(); ++i) {
        begin[i] = 0.0F;
    }
    values.clear();
}

}  // namespace

FaceTemplate& FaceTemplate::operator=(FaceTemplate&& other) noexcept {
    if (this != &other) {
        wipe(values_);
        values_ = std::move(other.values_);
    }
    return *this;
}

FaceTemplate::~FaceTemplate() {
    wipe(values_);
}

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
