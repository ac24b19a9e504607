#include "devices/printer/CupsPrinter_linux.h"

#include <charconv>
#include <optional>

#include "devices/printer/CupsConnection_linux.h"
#include "devices/printer/CupsJob_linux.h"

namespace amphoe::devices::printer {
namespace {

using domain::Failure;
using domain::FailureCode;

const std::vector<const char*> kPrinterAttributes{"printer-name", "printer-state", "printer-state-reasons",
                                                  "printer-is-accepting-jobs"};

std::string state_name(int state) {
    return state == IPP_PSTATE_IDLE ? "idle" : state == IPP_PSTATE_PROCESSING ? "processing" : "stopped";
}

void take(ipp_attribute_t* attribute, ports::PrinterStatus& status) {
    const std::string name = ippGetName(attribute);
    if (name == "printer-name") {
        status.name = ippGetString(attribute, 0, nullptr);
    } else if (name == "printer-state") {
        status.state = state_name(ippGetInteger(attribute, 0));
    } else if (name == "printer-is-accepting-jobs") {
        status.accepting = ippGetBoolean(attribute, 0) != 0;
    } else if (name == "printer-state-reasons") {
        status.reasons = keywords(attribute);
    }
}

/// Printers come one after the other, parted by attributes without a name.
std::vector<ports::PrinterStatus> read_printers(const IppMessage& answer) {
    std::vector<ports::PrinterStatus> result;
    bool open = false;
    for (auto* attribute = ippFirstAttribute(answer.get()); attribute != nullptr;
         attribute = ippNextAttribute(answer.get())) {
        const bool part = ippGetGroupTag(attribute) == IPP_TAG_PRINTER && ippGetName(attribute) != nullptr;
        if (part && !open) {
            result.emplace_back();
        }
        if (part) {
            take(attribute, result.back());
        }
        open = part;
    }
    return result;
}

Failure no_scheduler() {
    return {FailureCode::PrinterMissing, "the print service does not answer"};
}

/// CUPS allows neither of these in a queue's name.
bool is_queue_name(const std::string& name) {
    return name.size() <= 127 && name.find_first_of("/#?'\"\\ \t\r\n") == std::string::npos;
}

domain::Result<ports::PrinterStatus> find_queue(CupsConnection& connection, const std::string& name) {
    if (!is_queue_name(name)) {
        return Failure{FailureCode::PrinterMissing, "not the name of a print queue"};
    }
    auto request =
        CupsConnection::request(name.empty() ? IPP_OP_CUPS_GET_DEFAULT : IPP_OP_GET_PRINTER_ATTRIBUTES, name);
    CupsConnection::ask_for(request.get(), kPrinterAttributes);
    const auto answer = connection.send(std::move(request));
    const auto found = succeeded(answer) ? read_printers(answer) : std::vector<ports::PrinterStatus>();
    if (found.empty() || found.front().name.empty()) {
        return Failure{FailureCode::PrinterMissing, name.empty() ? "no default print queue" : "no such print queue"};
    }
    return found.front();
}

std::optional<int> job_number(const IppMessage& answer) {
    auto* const number = succeeded(answer) ? ippFindAttribute(answer.get(), "job-id", IPP_TAG_INTEGER) : nullptr;
    return number == nullptr ? std::nullopt : std::optional(ippGetInteger(number, 0));
}

/// A job without its document yet, so that its number can be kept before anything prints.
std::optional<int> create_job(CupsConnection& connection, const std::string& queue, const std::string& title) {
    auto request = CupsConnection::request(IPP_OP_CREATE_JOB, queue);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, title.c_str());
    return job_number(connection.send(std::move(request)));
}

bool send_document(CupsConnection& connection, const std::string& queue, int job,
                   const std::vector<std::uint8_t>& pdf) {
    auto request = CupsConnection::request(IPP_OP_SEND_DOCUMENT, queue);
    ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr, "application/pdf");
    ippAddBoolean(request.get(), IPP_TAG_OPERATION, "last-document", 1);
    return succeeded(connection.send_with_document(std::move(request), pdf));
}

std::optional<int> job_of(const std::string& text) {
    int number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size() && number > 0;
    return whole ? std::optional(number) : std::nullopt;
}

}  // namespace

CupsPrinter::CupsPrinter(std::string server) : server_(std::move(server)) {}

domain::Result<std::vector<ports::PrinterStatus>> CupsPrinter::printers() {
    CupsConnection connection(server_);
    auto request = CupsConnection::request(IPP_OP_CUPS_GET_PRINTERS, {});
    CupsConnection::ask_for(request.get(), kPrinterAttributes);
    const auto answer = connection.send(std::move(request));
    // A scheduler without queues answers "not found".
    const bool none = answer != nullptr && ippGetStatusCode(answer.get()) == IPP_STATUS_ERROR_NOT_FOUND;
    if (!succeeded(answer) && !none) {
        return no_scheduler();
    }
    return none ? std::vector<ports::PrinterStatus>() : read_printers(answer);
}

domain::Result<ports::PrintOutcome> CupsPrinter::print(
    const ports::PrintRequest& request, const std::function<void(const ports::PrintProgress&)>& on_progress,
    std::stop_token stop) {
    CupsConnection connection(server_);
    if (!connection.connected()) {
        return no_scheduler();
    }
    const auto queue = find_queue(connection, request.printer);
    if (!queue) {
        return queue.error();
    }
    if (!queue->accepting) {
        return Failure{FailureCode::PrinterStopped, "the queue takes no jobs"};
    }
    if (stop.stop_requested()) {
        return Failure{FailureCode::PrintFailed, "stopped before printing"};
    }
    const auto number = create_job(connection, queue->name, request.title);
    if (!number) {
        return Failure{FailureCode::PrintFailed, "the queue did not take the job"};
    }
    const CupsJob job(server_, queue->name, *number);
    if (request.before_sending) {
        if (const auto kept = request.before_sending({queue->name, std::to_string(*number)}); !kept) {
            job.cancel();
            return kept.error();
        }
    }
    if (!send_document(connection, queue->name, *number, request.pdf)) {
        job.cancel();
        return Failure{FailureCode::PrintFailed, "the queue did not take the document"};
    }
    return job.follow(request.timeout, on_progress, stop);
}

domain::Result<ports::PrintOutcome> CupsPrinter::follow(
    const domain::PrintTicket& ticket, std::chrono::milliseconds timeout,
    const std::function<void(const ports::PrintProgress&)>& on_progress, std::stop_token stop) {
    const auto number = job_of(ticket.job);
    if (!number || !is_queue_name(ticket.printer) || ticket.printer.empty()) {
        return Failure{FailureCode::PrintJobUnknown, "not a job of this print service"};
    }
    if (!CupsConnection(server_).connected()) {
        return no_scheduler();
    }
    const CupsJob job(server_, ticket.printer, *number);
    const auto known = job.state();
    if (!known) {
        return Failure{FailureCode::PrintJobUnknown, "the queue does not know the job"};
    }
    if (known->without_document) {
        job.cancel();
        return Failure{FailureCode::PrintFailed, "the queue never got the document; job cancelled"};
    }
    return job.follow(timeout, on_progress, stop);
}

}  // namespace amphoe::devices::printer
