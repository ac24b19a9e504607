// The folder of labelled portraits: chip/ and lfw/ with NAME_NNNN.jpg, pairs.csv naming the group of each person.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/face/FaceGeometry.h"
#include "core/ports/FaceMeasurement.h"

namespace amphoe::face::bench {

struct Portrait {
    std::string file;    ///< "chip/Name_0001.jpg"
    std::string shot;    ///< "Name_0001": a chip picture and its original are one shot
    std::string person;  ///< "Name"
    bool chip = false;   ///< reference-like; otherwise live-like
    bool asian = false;  ///< the group of the data set
    FaceDescriptor face{};
};

struct MeasuredPortraits {
    std::vector<Portrait> portraits;             ///< in order of file name
    std::map<std::string, std::size_t> refused;  ///< pictures the matcher would not compare, by reason
};

/// Pictures of the folder, sorted; `every` above 1 keeps every n-th person only. Persons of the group "asian" are
/// always kept: they are few.
std::vector<Portrait> list_portraits(const std::filesystem::path& folder, int every);

/// Describes each portrait as the product would. Throws std::runtime_error when a picture cannot be decoded.
MeasuredPortraits measure_portraits(const std::filesystem::path& folder, std::vector<Portrait> portraits,
                                    ports::FaceMeasurement& measurement);

/// Keeps and reads what was measured, so that a second run takes seconds. An empty list when the file is missing or of
/// another `key` (model, recipe).
void save_portraits(const std::filesystem::path& file, const std::string& key, const MeasuredPortraits& measured);
MeasuredPortraits load_portraits(const std::filesystem::path& file, const std::string& key);

}  // namespace amphoe::face::bench
