#include "tests/bench/face_accuracy/AccuracyTrial.h"

#include <algorithm>

#include "core/face/Cohort.h"

namespace amphoe::face::bench {

AccuracyTrial::AccuracyTrial(const std::vector<Portrait>& portraits) {
    for (const auto& portrait : portraits) {
        names_.push_back(portrait.person);
    }
    std::sort(names_.begin(), names_.end());
    names_.erase(std::unique(names_.begin(), names_.end()), names_.end());
    for (const auto& portrait : portraits) {
        const auto person = static_cast<std::uint32_t>(std::lower_bound(names_.begin(), names_.end(), portrait.person) -
                                                       names_.begin());
        Face face{portrait.face, person, {portrait.shot}, portrait.asian, {}};
        (portrait.chip ? references_ : live_).push_back(face);
        // The list is sorted, so the first live picture of a person comes first.
        if (!portrait.chip && (cohort_.empty() || cohort_.back().second != person)) {
            cohort_.emplace_back(portrait.face, person);
        }
    }
    for (auto* faces : {&references_, &live_}) {
        for (auto& face : *faces) {
            find_neighbours(face);
        }
    }
}

void AccuracyTrial::find_neighbours(Face& face) const {
    std::vector<std::pair<double, std::uint32_t>> all;
    for (const auto& [values, person] : cohort_) {
        if (person != face.person) {
            all.emplace_back(descriptor_distance(face.values, values), person);
        }
    }
    const auto kept = std::min(all.size(), Cohort::nearest + 1);  // one may have to be left out for the other person
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end());
    face.neighbours.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept));
}

double AccuracyTrial::crowding(const Face& face, std::uint32_t other_person) {
    double sum = 0;
    std::size_t count = 0;
    for (const auto& [distance, person] : face.neighbours) {
        if (person != other_person && count < Cohort::nearest) {
            sum += distance;
            ++count;
        }
    }
    return sum / static_cast<double>(count);
}

void AccuracyTrial::add_means(const std::vector<const Face*>& shots, std::size_t probes,
                              std::vector<Face>& means) const {
    if (shots.size() < probes) {
        return;
    }
    for (std::size_t first = 0; first < (shots.size() == probes ? 1 : shots.size()); ++first) {
        Face mean{{}, shots.front()->person, {}, shots.front()->asian, {}};
        std::vector<FaceDescriptor> values;
        for (std::size_t i = 0; i < probes; ++i) {
            const auto* shot = shots[(first + i) % shots.size()];
            values.push_back(shot->values);
            mean.shots.push_back(shot->shots.front());
        }
        mean.values = mean_descriptor(values);
        find_neighbours(mean);
        means.push_back(std::move(mean));
    }
}

std::vector<AccuracyTrial::Face> AccuracyTrial::probes_of(int probes) const {
    std::vector<Face> means;
    for (std::size_t begin = 0, end = 0; begin < live_.size(); begin = end) {
        std::vector<const Face*> shots;
        for (end = begin; end < live_.size() && live_[end].person == live_[begin].person; ++end) {
            shots.push_back(&live_[end]);
        }
        add_means(shots, static_cast<std::size_t>(probes), means);
    }
    return means;
}

ErrorCurve AccuracyTrial::run(Group group, int probes, bool cohort) const {
    std::vector<JudgedComparison> comparisons;
    const auto compare = [&](const Face& reference, const Face& probe) {
        const bool asian = reference.asian && probe.asian;
        if (asian != (group == Group::Asian)) {
            return;
        }
        double score = descriptor_distance(reference.values, probe.values);
        if (cohort) {
            score += Cohort::scale_origin - (crowding(reference, probe.person) + crowding(probe, reference.person)) / 2;
        }
        comparisons.push_back({score, reference.person == probe.person, reference.person, probe.person});
    };
    const auto all = probes_of(probes);
    for (const auto& reference : references_) {
        for (const auto& probe : all) {
            if (probe.person != reference.person) {
                compare(reference, probe);
            }
        }
        std::vector<const Face*> other_shots;
        for (const auto& face : live_) {
            if (face.person == reference.person && face.shots.front() != reference.shots.front()) {
                other_shots.push_back(&face);
            }
        }
        std::vector<Face> own;
        add_means(other_shots, static_cast<std::size_t>(probes), own);
        for (const auto& probe : own) {
            compare(reference, probe);
        }
    }
    return ErrorCurve(std::move(comparisons));
}

ErrorCurve AccuracyTrial::live_with_live(Group group) const {
    std::vector<JudgedComparison> comparisons;
    for (auto a = live_.begin(); a != live_.end(); ++a) {
        for (auto b = a + 1; b != live_.end(); ++b) {
            if ((a->asian && b->asian) == (group == Group::Asian)) {
                comparisons.push_back(
                    {descriptor_distance(a->values, b->values), a->person == b->person, a->person, b->person});
            }
        }
    }
    return ErrorCurve(std::move(comparisons));
}

}  // namespace amphoe::face::bench
