// Papers as JSON and text.
#pragma once

#include <string>

#include "core/domain/Document.h"
#include "core/ports/DocumentPrinter.h"
#include "core/ports/FeedTables.h"
#include "gui/console/Report.h"

namespace amphoe::gui::console {

struct WrittenDocument {
    std::string number;
    std::string kind;
    std::string case_number;
    std::string out;
    std::string sha256;
    bool issued_now = false;  ///< false: the paper stored with the case, byte for byte
};

Report written_report(const WrittenDocument& document);
Report verification_report(const domain::DocumentVerification& verification,
                           const std::optional<ports::VoidedDocument>& voided);
Report printed_report(const ports::PrintOutcome& outcome);

}  // namespace amphoe::gui::console
