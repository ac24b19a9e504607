// The part of the assembly that knows printers and scanners, made at first use.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "core/configuration/WorkstationSettings.h"
#include "core/ports/DocumentPrinter.h"
#include "core/ports/PictureCodec.h"
#include "core/ports/Scanner.h"
#include "devices/printer/ProgramPageRaster_linux.h"

namespace amphoe::gui {

/// Borrows what it is made with. Safe from any thread. Without settings the system's print service is used.
class PaperSlot {
  public:
    PaperSlot(const std::filesystem::path& data, ports::PictureCodec& codec) : data_(data), codec_(codec) {}

    ports::DocumentPrinter& printer(const domain::Result<configuration::WorkstationSettings>& settings);
    ports::Scanner& scanner(const domain::Result<configuration::WorkstationSettings>& settings);

    ports::PageRaster& page_raster() { return page_raster_; }

  private:
    const std::filesystem::path& data_;
    ports::PictureCodec& codec_;
    devices::printer::ProgramPageRaster page_raster_;
    std::mutex mutex_;
    std::unique_ptr<ports::DocumentPrinter> printer_;
    std::unique_ptr<ports::Scanner> scanner_;
};

}  // namespace amphoe::gui
