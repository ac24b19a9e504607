#include "devices/printer/WindowsQueue_windows.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amphoe::devices::printer {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::Result;

/// Bit of dwPrinterDriverAttributes; not in every header.
constexpr DWORD kXpsDriver = 0x00000002;

struct Flag {
    DWORD bit;
    const char* reason;
};
constexpr std::array kPrinterFlags{
    Flag{PRINTER_STATUS_PAPER_JAM, "media-jam"},  Flag{PRINTER_STATUS_PAPER_OUT, "media-empty"},
    Flag{PRINTER_STATUS_OFFLINE, "offline"},      Flag{PRINTER_STATUS_NOT_AVAILABLE, "offline"},
    Flag{PRINTER_STATUS_DOOR_OPEN, "cover-open"}, Flag{PRINTER_STATUS_PAUSED, "paused"}};

/// The bytes a call answers with whose first try tells the size; nothing when it does not answer.
template <class Call>
std::optional<std::vector<BYTE>> answer_of(const Call& call) {
    DWORD needed = 0;
    call(nullptr, 0, &needed);
    std::vector<BYTE> buffer(needed);
    if (needed == 0 || call(buffer.data(), needed, &needed) == 0) {
        return std::nullopt;
    }
    return buffer;
}

std::string default_queue() {
    DWORD length = 0;
    GetDefaultPrinterW(nullptr, &length);
    std::wstring name(length, L'\0');
    return length > 0 && GetDefaultPrinterW(name.data(), &length) != 0 ? narrow(name.c_str()) : std::string();
}

/// Queue names differ by more than case.
bool same_name(const std::string& one, const std::string& other) {
    return CompareStringOrdinal(wide(one).c_str(), -1, wide(other).c_str(), -1, TRUE) == CSTR_EQUAL;
}

}  // namespace

std::wstring wide(const std::string& utf8) {
    const int length = MultiByteToWideChar(CP_UTF8, 0, utf8.data(), static_cast<int>(utf8.size()), nullptr, 0);
    std::wstring text(static_cast<std::size_t>(length), L'\0');
    MultiByteToWideChar(CP_UTF8, 0, utf8.data(), static_cast<int>(utf8.size()), text.data(), length);
    return text;
}

std::string narrow(const wchar_t* text) {
    const int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    std::string utf8(static_cast<std::size_t>(std::max(length, 1)) - 1, '\0');
    WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8.data(), length, nullptr, nullptr);
    return utf8;
}

std::vector<std::string> printer_reasons(DWORD status) {
    std::vector<std::string> reasons;
    for (const auto& flag : kPrinterFlags) {
        if ((status & flag.bit) != 0 && std::ranges::find(reasons, flag.reason) == reasons.end()) {
            reasons.emplace_back(flag.reason);
        }
    }
    return reasons;
}

Result<std::vector<ports::PrinterStatus>> windows_queues() {
    constexpr DWORD kWhich = PRINTER_ENUM_LOCAL | PRINTER_ENUM_CONNECTIONS;
    DWORD needed = 0;
    DWORD count = 0;
    if (EnumPrintersW(kWhich, nullptr, 2, nullptr, 0, &needed, &count) == 0 &&
        GetLastError() != ERROR_INSUFFICIENT_BUFFER) {
        return Failure{FailureCode::PrinterMissing, "the print spooler does not answer"};
    }
    std::vector<BYTE> buffer(needed);
    if (needed > 0 && EnumPrintersW(kWhich, nullptr, 2, buffer.data(), needed, &needed, &count) == 0) {
        return Failure{FailureCode::PrinterMissing, "the print spooler does not answer"};
    }
    const auto* const found = reinterpret_cast<const PRINTER_INFO_2W*>(buffer.data());
    std::vector<ports::PrinterStatus> all;
    for (DWORD index = 0; index < count; ++index) {
        const auto status = found[index].Status;
        auto reasons = printer_reasons(status);
        const bool printing = (status & PRINTER_STATUS_PRINTING) != 0;
        const auto* const state = !reasons.empty() ? "stopped" : printing ? "processing" : "idle";
        all.push_back(
            {narrow(found[index].pPrinterName), (status & PRINTER_STATUS_PAUSED) == 0, state, std::move(reasons)});
    }
    return all;
}

Result<WindowsQueue> WindowsQueue::open(const std::string& name) {
    const auto wanted = name.empty() ? default_queue() : name;
    if (wanted.empty()) {
        return Failure{FailureCode::PrinterMissing, "no default print queue"};
    }
    const auto all = windows_queues();
    if (!all) {
        return all.error();
    }
    const auto found = std::ranges::find_if(*all, [&](const auto& one) { return same_name(one.name, wanted); });
    if (found == all->end()) {
        return Failure{FailureCode::PrinterMissing, "no such print queue"};
    }
    HANDLE handle = nullptr;
    if (auto text = wide(found->name); OpenPrinterW(text.data(), &handle, nullptr) == 0) {
        return Failure{FailureCode::PrinterMissing, "the print queue cannot be opened"};
    }
    return WindowsQueue(handle, found->name);
}

WindowsQueue::WindowsQueue(WindowsQueue&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), name_(std::move(other.name_)) {}

WindowsQueue::~WindowsQueue() {
    if (handle_ != nullptr) {
        ClosePrinter(handle_);
    }
}

std::vector<std::string> WindowsQueue::reasons() const {
    const auto answer =
        answer_of([this](BYTE* at, DWORD size, DWORD* needed) { return GetPrinterW(handle_, 2, at, size, needed); });
    return answer ? printer_reasons(reinterpret_cast<const PRINTER_INFO_2W*>(answer->data())->Status)
                  : std::vector<std::string>();
}

std::wstring WindowsQueue::untouched_type() const {
    const auto answer = answer_of([this](BYTE* at, DWORD size, DWORD* needed) {
        return GetPrinterDriverW(handle_, nullptr, 8, at, size, needed);
    });
    const bool xps = answer && (reinterpret_cast<const DRIVER_INFO_8W*>(answer->data())->dwPrinterDriverAttributes &
                                kXpsDriver) != 0;
    return xps ? L"XPS_PASS" : L"RAW";
}

}  // namespace amphoe::devices::printer
