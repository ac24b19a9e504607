// Judges the pairs of a list, measuring each picture once.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/ports/FaceMeasurement.h"
#include "core/ports/PictureCodec.h"
#include "gui/console/PairList.h"

namespace amphoe::gui::console {

/// Keeps what it measured until it is dropped: templates of the list's people, wiped then.
class PairJudge {
  public:
    PairJudge(ports::FaceMeasurement& measurement, ports::PictureCodec& codec, std::filesystem::path folder)
        : measurement_(measurement), codec_(codec), folder_(std::move(folder)) {}

    /// The times are of what had to be measured for this pair. FileUnreadable, ImageInvalid, FaceNone, FaceMany,
    /// FaceQualityLow with the file's name.
    domain::Result<domain::FaceEvidence> judge(const PicturePair& pair);
    /// One picture's face, wherever it stands in the list.
    domain::Result<const ports::MeasuredFace*> face(const std::string& file);

  private:
    domain::Result<ports::MeasuredFace> measured(const std::string& file) const;

    ports::FaceMeasurement& measurement_;
    ports::PictureCodec& codec_;
    std::filesystem::path folder_;
    std::map<std::string, domain::Result<ports::MeasuredFace>> faces_;
    domain::FaceTiming spent_;
};

}  // namespace amphoe::gui::console
