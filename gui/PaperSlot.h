// The part of the assembly that keeps the printer and the scanner, made at first use.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "core/configuration/WorkstationSettings.h"
#include "core/ports/DocumentPrinter.h"
#include "core/ports/Scanner.h"

namespace amphoe::gui {

/// Safe from any thread. Without settings a maker is given those of a new workstation: the system's own devices.
class PaperSlot {
  public:
    using Settings = configuration::WorkstationSettings;
    template <class Device>
    using Maker = std::function<std::unique_ptr<Device>(const Settings&)>;

    explicit PaperSlot(std::function<domain::Result<Settings>()> settings) : settings_(std::move(settings)) {}

    ports::DocumentPrinter& printer(const Maker<ports::DocumentPrinter>& make) { return made(printer_, make); }
    ports::Scanner& scanner(const Maker<ports::Scanner>& make) { return made(scanner_, make); }

  private:
    template <class Device>
    Device& made(std::unique_ptr<Device>& device, const Maker<Device>& make) {
        const std::scoped_lock lock(mutex_);
        if (!device) {
            const auto settings = settings_();
            device = make(settings ? *settings : Settings{});
        }
        return *device;
    }

    std::function<domain::Result<Settings>()> settings_;
    std::mutex mutex_;
    std::unique_ptr<ports::DocumentPrinter> printer_;
    std::unique_ptr<ports::Scanner> scanner_;
};

}  // namespace amphoe::gui
