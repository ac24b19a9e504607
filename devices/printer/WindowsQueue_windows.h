// One queue of the Windows spooler, opened.
#pragma once

#include <windows.h>
#include <winspool.h>

#include <optional>
#include <string>
#include <vector>

#include "core/domain/Failure.h"
#include "core/ports/DocumentPrinter.h"

namespace amphoe::devices::printer {

std::wstring wide(const std::string& utf8);
std::string narrow(const wchar_t* text);

/// Every queue of this machine and of this user's connections, as the spooler lists them. PrinterMissing when it does
/// not answer.
domain::Result<std::vector<ports::PrinterStatus>> windows_queues();

/// What keeps the printer from printing, by its status bits, in the words of IPP (RFC 8011, 5.4.12).
std::vector<std::string> printer_reasons(DWORD status);

/// Move-only handle, closed at the end.
class WindowsQueue {
  public:
    /// Empty: the default queue. Only a queue the spooler lists is opened: OpenPrinter itself also takes "QUEUE,Job 5",
    /// ",XcvMonitor Local Port" and the names of whole machines. PrinterMissing.
    static domain::Result<WindowsQueue> open(const std::string& name);

    WindowsQueue(WindowsQueue&& other) noexcept;
    WindowsQueue& operator=(WindowsQueue&&) = delete;
    ~WindowsQueue();

    /// As the spooler spells it.
    const std::string& name() const { return name_; }
    HANDLE handle() const { return handle_; }
    std::vector<std::string> reasons() const;
    /// Data type that passes a paper on untouched. XPS drivers (all "version 4" class drivers) take "XPS_PASS" and turn
    /// "RAW" away (Microsoft KB 2779300).
    std::wstring untouched_type() const;

  private:
    WindowsQueue(HANDLE handle, std::string name) : handle_(handle), name_(std::move(name)) {}

    HANDLE handle_;
    std::string name_;
};

}  // namespace amphoe::devices::printer
