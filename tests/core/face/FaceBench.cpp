// Measures the matcher on labelled pairs: face_bench MODELS_DIR THRESHOLDS.json PAIRS.csv [EVERY_NTH]
// Columns a,b,same[,group]; paths relative to the file. Prints error rates and mean times; not a test.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/face/DlibFaceMatcher.h"
#include "core/face/FileBytes.h"
#include "core/face/OpenCvPictureCodec.h"

namespace {

using namespace amphoe;

struct Sample {
    std::vector<double> genuine;
    std::vector<double> impostor;
    std::map<std::string, int> failures;
    domain::FaceTiming timing;
};

double part_at_most(const std::vector<double>& distances, double limit) {
    const auto count = std::count_if(distances.begin(), distances.end(), [&](double d) { return d <= limit; });
    return distances.empty() ? 0 : 100.0 * static_cast<double>(count) / static_cast<double>(distances.size());
}

void print(const std::string& group, const Sample& sample) {
    std::printf("%s: %zu genuine, %zu impostor\n", group.c_str(), sample.genuine.size(), sample.impostor.size());
    for (const auto& [key, count] : sample.failures) {
        std::printf("  not compared: %s %d\n", key.c_str(), count);
    }
    double best = 100;
    double equal = 0;
    for (double limit = 0.2; limit < 1.0; limit += 0.001) {
        const double miss = 100 - part_at_most(sample.genuine, limit);
        const double accept = part_at_most(sample.impostor, limit);
        if (std::abs(miss - accept) < best) {
            best = std::abs(miss - accept);
            equal = (miss + accept) / 2;
        }
    }
    std::printf("  EER %.2f %%\n", equal);
    for (double limit = 0.36; limit < 0.605; limit += 0.02) {
        std::printf("  at %.2f: FNMR %6.2f %%  FMR %6.3f %%\n", limit, 100 - part_at_most(sample.genuine, limit),
                    part_at_most(sample.impostor, limit));
    }
    const auto compared = static_cast<double>(sample.genuine.size() + sample.impostor.size());
    std::printf("  ms a pair: detect %.1f, align %.1f, describe %.1f, total %.1f\n", sample.timing.detect_ms / compared,
                sample.timing.align_ms / compared, sample.timing.describe_ms / compared,
                sample.timing.total_ms / compared);
}

domain::Result<domain::Picture> picture_at(const std::filesystem::path& path) {
    const auto bytes = face::read_file(path, 32 * 1024 * 1024);
    if (!bytes) {
        return domain::Failure{domain::FailureCode::FileUnreadable, ""};
    }
    return face::OpenCvPictureCodec().decode(*bytes);
}

void add(Sample& sample, const domain::Result<domain::FaceEvidence>& evidence, bool same) {
    if (!evidence) {
        ++sample.failures[evidence.error().detail];
        return;
    }
    (same ? sample.genuine : sample.impostor).push_back(evidence->distance);
    sample.timing.detect_ms += evidence->timing.detect_ms;
    sample.timing.align_ms += evidence->timing.align_ms;
    sample.timing.describe_ms += evidence->timing.describe_ms;
    sample.timing.total_ms += evidence->timing.total_ms;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) {
        std::fprintf(stderr, "usage: face_bench MODELS_DIR THRESHOLDS.json PAIRS.csv [EVERY_NTH]\n");
        return 2;
    }
    const auto settings = face::load_face_thresholds(arguments[2]);
    auto matcher = face::DlibFaceMatcher::open({arguments[1]}, *settings);
    const std::filesystem::path list = arguments[3];
    const int step = count > 4 ? std::stoi(arguments[4]) : 1;
    std::map<std::string, Sample> samples;
    std::ifstream file(list);
    std::string line;
    std::getline(file, line);
    for (int number = 0; std::getline(file, line); ++number) {
        if (number % step != 0) {
            continue;
        }
        std::istringstream fields(line);
        std::string a, b, same, group;
        std::getline(fields, a, ',');
        std::getline(fields, b, ',');
        std::getline(fields, same, ',');
        std::getline(fields, group, ',');
        const auto reference = picture_at(list.parent_path() / a);
        const auto probe = picture_at(list.parent_path() / b);
        if (reference && probe) {
            add(samples[group], (*matcher)->compare(*reference, {*probe}), same == "1");
        }
    }
    for (const auto& [group, sample] : samples) {
        print(group, sample);
    }
    return 0;
}
