// One opened SANE device: options by name, one page at a time.
#pragma once

#include <sane/sane.h>

#include <optional>
#include <stop_token>
#include <string>

#include "core/ports/Scanner.h"

namespace amphoe::devices::scanner {

domain::Failure failure_of(SANE_Status status, const char* doing);

/// One thread; only between sane_init and sane_exit.
class SaneDevice {
  public:
    static domain::Result<SaneDevice> open(const std::string& name);
    SaneDevice(SaneDevice&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)), dpi_(other.dpi_) {}
    SaneDevice(const SaneDevice&) = delete;
    SaneDevice& operator=(const SaneDevice&) = delete;
    SaneDevice& operator=(SaneDevice&&) = delete;
    ~SaneDevice();

    /// What the device cannot do it does its own way; a feeder that is not there is ScannerFeederEmpty.
    domain::Result<domain::Done> prepare(const ports::ScanRequest& request);
    /// Nothing when the feeder has no further page.
    domain::Result<std::optional<ports::ScannedPage>> next_page(const std::stop_token& stop);

  private:
    explicit SaneDevice(SANE_Handle handle) : handle_(handle) {}
    std::optional<SANE_Int> option(const char* name) const;
    bool set_number(const char* name, int value);
    /// The first choice of the option's list that contains one of the words.
    bool set_choice(const char* name, std::initializer_list<const char*> words);
    int resolution() const;
    domain::Result<ports::ScannedPage> read_page(const std::stop_token& stop);

    SANE_Handle handle_;
    int dpi_ = 0;  ///< asked before the start: a device that scans answers no questions
};

}  // namespace amphoe::devices::scanner
