#include "devices/printer/StopReasons.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace amphoe::devices::printer {
namespace {

using domain::FailureCode;

struct Row {
    std::string_view reason;
    FailureCode code;
};

/// The first row that fits wins: a jam also asks for paper on many printers.
constexpr std::array kRows{
    Row{"media-jam", FailureCode::PrinterJammed},        Row{"media-empty", FailureCode::PrinterOutOfPaper},
    Row{"media-needed", FailureCode::PrinterOutOfPaper}, Row{"input-tray-missing", FailureCode::PrinterOutOfPaper},
    Row{"offline", FailureCode::PrinterOffline},         Row{"connecting-to-device", FailureCode::PrinterOffline},
    Row{"timed-out", FailureCode::PrinterOffline},       Row{"shutdown", FailureCode::PrinterOffline}};

}  // namespace

FailureCode failure_for(const std::vector<std::string>& reasons) {
    for (const auto& row : kRows) {
        if (std::ranges::any_of(reasons, [&](const auto& reason) { return reason.starts_with(row.reason); })) {
            return row.code;
        }
    }
    return FailureCode::PrinterStopped;
}

}  // namespace amphoe::devices::printer
