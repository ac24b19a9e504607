#include "gui/PaperSlot.h"

#include "devices/printer/CupsPrinter_linux.h"
#include "devices/printer/PrinterRoute.h"
#include "devices/scanner/ScannerRoute.h"
#include "devices/scanner/sane/SaneScanner.h"

namespace amphoe::gui {

ports::DocumentPrinter& PaperSlot::printer(const domain::Result<configuration::WorkstationSettings>& settings) {
    const std::scoped_lock lock(mutex_);
    if (!printer_) {
        auto queues = std::make_unique<devices::printer::CupsPrinter>(settings ? settings->print_server : "");
        printer_ = std::make_unique<devices::printer::PrinterRoute>(std::move(queues),
                                                                    settings ? settings->printer : "", data_);
    }
    return *printer_;
}

ports::Scanner& PaperSlot::scanner(const domain::Result<configuration::WorkstationSettings>& settings) {
    const std::scoped_lock lock(mutex_);
    if (!scanner_) {
        scanner_ = std::make_unique<devices::scanner::ScannerRoute>(std::make_unique<devices::scanner::SaneScanner>(),
                                                                    settings ? settings->scanner : "", data_, codec_);
    }
    return *scanner_;
}

}  // namespace amphoe::gui
