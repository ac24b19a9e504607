#include "tests/devices/printer/windows/ScriptedSpooler.h"

#include <algorithm>
#include <cstring>

namespace amphoe::devices::printer {
namespace {

ScriptedSpooler* living = nullptr;
wchar_t queue_name[] = L"slipq";

WINBOOL failed(DWORD error) {
    SetLastError(error);
    return FALSE;
}

/// The way of all calls that fill a buffer: too small a one is told the size it needs.
template <class Info>
WINBOOL answer(const Info& info, LPBYTE at, DWORD size, LPDWORD needed) {
    *needed = sizeof(info);
    if (size < sizeof(info)) {
        return failed(ERROR_INSUFFICIENT_BUFFER);
    }
    std::memcpy(at, &info, sizeof(info));
    return TRUE;
}

PRINTER_INFO_2W queue_info() {
    PRINTER_INFO_2W info{};
    info.pPrinterName = queue_name;
    info.Status = living->printer_status;
    return info;
}

}  // namespace

ScriptedSpooler::ScriptedSpooler() {
    living = this;
}

ScriptedSpooler::~ScriptedSpooler() {
    living = nullptr;
}

}  // namespace amphoe::devices::printer

using namespace amphoe::devices::printer;

extern "C" {

WINBOOL WINAPI EnumPrintersW(DWORD, LPWSTR, DWORD, LPBYTE at, DWORD size, LPDWORD needed, LPDWORD count) {
    *needed = 0;
    *count = 0;
    if (!living->service_runs) {
        return failed(RPC_S_SERVER_UNAVAILABLE);
    }
    const auto done = answer(queue_info(), at, size, needed);
    *count = done != 0 ? 1 : 0;
    return done;
}

WINBOOL WINAPI GetDefaultPrinterW(LPWSTR at, LPDWORD length) {
    const DWORD needed = sizeof(queue_name) / sizeof(wchar_t);
    const bool fits = at != nullptr && *length >= needed;
    *length = needed;
    if (!fits) {
        return failed(ERROR_INSUFFICIENT_BUFFER);
    }
    std::copy_n(queue_name, needed, at);
    return TRUE;
}

WINBOOL WINAPI OpenPrinterW(LPWSTR, LPHANDLE handle, LPPRINTER_DEFAULTSW) {
    *handle = living;
    ++living->open_handles;
    return TRUE;
}

WINBOOL WINAPI ClosePrinter(HANDLE) {
    --living->open_handles;
    return TRUE;
}

WINBOOL WINAPI GetPrinterW(HANDLE, DWORD, LPBYTE at, DWORD size, LPDWORD needed) {
    return answer(queue_info(), at, size, needed);
}

WINBOOL WINAPI GetPrinterDriverW(HANDLE, LPWSTR, DWORD, LPBYTE at, DWORD size, LPDWORD needed) {
    DRIVER_INFO_8W info{};
    info.dwPrinterDriverAttributes = living->driver_attributes;
    return answer(info, at, size, needed);
}

DWORD WINAPI StartDocPrinterW(HANDLE, DWORD, LPBYTE document) {
    living->data_type = reinterpret_cast<const DOC_INFO_1W*>(document)->pDatatype;
    return ScriptedSpooler::kJob;
}

WINBOOL WINAPI StartPagePrinter(HANDLE) {
    return TRUE;
}

WINBOOL WINAPI WritePrinter(HANDLE, LPVOID from, DWORD size, LPDWORD wrote) {
    if (living->write_error != 0) {
        return failed(living->write_error);
    }
    *wrote = std::min(size, living->most_a_write);
    const auto* const bytes = static_cast<const std::uint8_t*>(from);
    living->received.insert(living->received.end(), bytes, bytes + *wrote);
    return TRUE;
}

WINBOOL WINAPI EndPagePrinter(HANDLE) {
    return TRUE;
}

WINBOOL WINAPI EndDocPrinter(HANDLE) {
    ++living->ends;
    return living->end_error != 0 ? failed(living->end_error) : TRUE;
}

WINBOOL WINAPI AbortPrinter(HANDLE) {
    ++living->aborts;
    return TRUE;
}

WINBOOL WINAPI GetJobW(HANDLE, DWORD job, DWORD, LPBYTE at, DWORD size, LPDWORD needed) {
    *needed = 0;
    if (living->job_states.empty() || job != ScriptedSpooler::kJob) {
        return failed(ERROR_INVALID_PARAMETER);
    }
    JOB_INFO_1W info{};
    info.JobId = job;
    info.Status = living->job_states.front();
    const auto done = answer(info, at, size, needed);
    if (done != 0 && (living->job_states.size() > 1 || living->last_is_gone)) {
        living->job_states.pop_front();
    }
    return done;
}

WINBOOL WINAPI SetJobW(HANDLE, DWORD, DWORD, LPBYTE, DWORD command) {
    if (command != JOB_CONTROL_DELETE) {
        return failed(ERROR_INVALID_PARAMETER);
    }
    ++living->deletions;
    if (living->delete_error != 0) {
        return failed(living->delete_error);
    }
    if (living->deletes) {
        living->job_states.clear();
    }
    return TRUE;
}

}  // extern "C"
