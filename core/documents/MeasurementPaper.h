// Draws a report of measurements on A4 pages.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/documents/MeasurementReport.h"
#include "core/domain/Failure.h"

namespace amphoe::documents {

/// PDF bytes: the same report gives the same bytes, whatever the time and the machine's own fonts.
/// DocumentFontMissing when a font file or a glyph is missing.
domain::Result<std::vector<std::uint8_t>> paint_measurement_report(const MeasurementReport& report,
                                                                   const std::filesystem::path& resources);

}  // namespace amphoe::documents
