// Prints one issued paper and writes into its case whether it came out.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "core/workflows/CounterPorts.h"
#include "core/workflows/VisitJournal.h"

namespace amphoe::workflows {

/// `printer` as in the settings: a queue name, "file:FOLDER", or empty for the default queue. Failures of
/// DocumentPrinter, recorded as PrintFailed; FeeNotPaid, before anything is sent; those of the store.
domain::Result<ports::PrintOutcome> print_paper(const CounterPorts& ports, VisitJournal& journal,
                                                const std::string& case_id, const domain::RenderedDocument& paper,
                                                const std::string& printer,
                                                const std::function<void(const ports::PrintProgress&)>& on_progress,
                                                std::stop_token stop);

}  // namespace amphoe::workflows
