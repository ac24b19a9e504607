#include "gui/presenters/CashierPresenter.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/domain/ThaiText.h"
#include "core/workflows/OfficerSignIn.h"
#include "gui/presenters/PinnedPorts.h"

namespace amphoe::gui {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

namespace {

constexpr int kPreviewDpi = 80;
constexpr std::size_t kMostDigits = 6;  // a drawer holds no million pieces

std::optional<std::int64_t> number_of_typed(const std::string& text) {
    std::string digits;
    for (const char letter : domain::to_arabic_digits(text)) {
        if (letter >= '0' && letter <= '9') {
            digits += letter;
        } else if (letter != ',' && letter != ' ') {
            return std::nullopt;
        }
    }
    if (digits.empty() || digits.size() > kMostDigits) {
        return std::nullopt;
    }
    return std::stoll(digits);
}

/// Counted anew for another day, and once somebody has closed it.
std::pair<std::string, std::string> drawer_of(const workflows::TillStanding& till) {
    return {till.day.date, till.closing ? till.closing->sheet : ""};
}

bool blank(const std::string& text) {
    return text.find_first_not_of(' ') == std::string::npos;
}

}  // namespace

std::optional<domain::CashCount> pieces_of_typed(const TypedPieces& typed) {
    if (std::ranges::all_of(typed, blank)) {
        return std::nullopt;
    }
    domain::CashCount count{};
    for (std::size_t piece = 0; piece < typed.size(); ++piece) {
        const auto number = blank(typed[piece]) ? std::optional<std::int64_t>(0) : number_of_typed(typed[piece]);
        if (!number) {
            return std::nullopt;
        }
        count[piece] = *number;
    }
    return count;
}

CashierPresenter::CashierPresenter(const CounterSetup& setup, Post post, domain::Officer officer)
    : setup_(setup),
      officer_(std::move(officer)),
      fees_(service_rules_now(setup)),
      work_(setup.background, std::move(post)) {}

workflows::FeeDesk CashierPresenter::desk() const {
    static const domain::ServiceRules kNoTable;  // count and void need no prices
    return {setup_.counter, fee_table() == nullptr ? kNoTable : *fee_table()};
}

void CashierPresenter::run(CashierAct kind, Act act) {
    if (work_.busy()) {
        return;
    }
    outcome_ = {kind, std::nullopt, std::nullopt, false, "", false};
    const auto date = support::bangkok_date(setup_.counter.clock.now() - std::chrono::days(days_back_));
    work_.start(
        [this, act = std::move(act), outcome = outcome_, date,
         drawn = drawn_](std::stop_token stop) mutable -> WorkBench::Continuation {
            act(outcome, std::move(stop));
            auto reading = read(date, drawn);
            return [this, outcome = std::move(outcome), reading = std::move(reading)] { take(outcome, reading); };
        },
        [this](const Failure& crash) {
            outcome_.failure = crash;
            changes_.notify();
        });
    changes_.notify();
}

CashierPresenter::Reading CashierPresenter::read(const std::string& date, const std::string& drawn) const {
    const auto& counter = setup_.counter;
    Reading reading{workflows::read_till(counter.case_store, counter.audit_log, date, counter.clock.now()), {}, {}, {}};
    if (!reading.till) {
        reading.failure = reading.till.error();
        return reading;
    }
    if (counter.days != nullptr) {
        const auto day = counter.days->day(date);
        if (!day) {
            reading.failure = day.error();
        } else if (*day && (*day)->closed()) {
            reading.closed_day = **day;
        }
    }
    const auto& closing = reading.till->closing;
    if (!closing) {
        reading.preview = domain::Picture{};
    } else if (closing->sheet != drawn && setup_.page_raster != nullptr) {
        const auto page = draw_sheet(date);
        reading.preview = page ? *page : domain::Picture{};
        reading.failure = page ? reading.failure : std::optional(page.error());
    }
    return reading;
}

Result<domain::Picture> CashierPresenter::draw_sheet(const std::string& date) const {
    const auto sheet = desk().handover(date);
    return sheet ? setup_.page_raster->draw(sheet->pdf, 1, kPreviewDpi) : Result<domain::Picture>(sheet.error());
}

void CashierPresenter::take(CashierOutcome outcome, const Reading& reading) {
    outcome_ = std::move(outcome);
    if (!outcome_.failure) {
        outcome_.failure = reading.failure;
    }
    if (outcome_.closed || (reading.till && (!till_ || drawer_of(*till_) != drawer_of(*reading.till)))) {
        counted_.reset();
    }
    fees_ = service_rules_now(setup_);
    if (reading.till) {
        till_ = *reading.till;
        closed_day_ = reading.closed_day;
        drawn_ = till_->closing ? till_->closing->sheet : "";
        preview_ = reading.preview.value_or(preview_);
    }
    if (chosen() == nullptr) {
        number_.clear();
    }
    changes_.notify();
}

void CashierPresenter::refresh() {
    run(CashierAct::Reading, [](CashierOutcome&, std::stop_token) {});
}

void CashierPresenter::earlier() {
    show_day(days_back_ + 1);
}

void CashierPresenter::later() {
    show_day(days_back_ - 1);
}

void CashierPresenter::show_day(int days_back) {
    if (days_back < 0 || work_.busy()) {
        return;
    }
    days_back_ = days_back;
    till_.reset();
    closed_day_.reset();
    counted_.reset();
    preview_ = {};
    drawn_.clear();
    refresh();
}

void CashierPresenter::count(const TypedPieces& typed) {
    const auto pieces = pieces_of_typed(typed);
    counted_ = pieces ? std::optional(domain::sum_of(*pieces)) : std::nullopt;
    changes_.notify();
}

std::optional<std::int64_t> CashierPresenter::difference() const {
    return till_ && counted_ ? std::optional(*counted_ - till_->open.cash) : std::nullopt;
}

void CashierPresenter::close(const std::string& reason) {
    if (!till_ || work_.busy()) {
        return;
    }
    if (!counted_) {
        outcome_ = {CashierAct::Closing, Failure{FailureCode::FieldInvalid, "counted"}, std::nullopt, false, "", false};
        changes_.notify();
        return;
    }
    run(CashierAct::Closing,
        [this, date = till_->day.date, counted = *counted_, reason](CashierOutcome& outcome, std::stop_token stop) {
            const auto closed = desk().close(date, counted, reason, officer_);
            if (!closed) {
                outcome.failure = closed.error();
                return;
            }
            outcome.closed = closed->cash;
            const auto printed = print_sheet(closed->sheet, std::move(stop));
            outcome.printed = printed.ok();
            outcome.failure = printed ? std::nullopt : std::optional(printed.error());
        });
}

void CashierPresenter::print() {
    if (!may_print()) {
        return;
    }
    run(CashierAct::Printing, [this, date = till_->day.date](CashierOutcome& outcome, std::stop_token stop) {
        const auto sheet = desk().handover(date);
        const auto printed = sheet ? print_sheet(*sheet, std::move(stop)) : Result<Done>(sheet.error());
        outcome.printed = printed.ok();
        outcome.failure = printed ? std::nullopt : std::optional(printed.error());
    });
}

Result<Done> CashierPresenter::print_sheet(const domain::RenderedDocument& sheet, std::stop_token stop) const {
    ports::PrintRequest job;
    if (setup_.papers != nullptr) {
        job.printer = setup_.papers->set_up.printer_for(sheet.kind);
    }
    if (job.printer.empty()) {
        job.printer = setup_.printer;
    }
    job.title = sheet.number;
    job.pdf = sheet.pdf;
    const auto printed = setup_.counter.printer.print(job, {}, std::move(stop));
    return printed ? Result<Done>(Done{}) : printed.error();
}

void CashierPresenter::choose(const std::string& number) {
    if (!work_.busy() && number != number_) {
        number_ = number;
        changes_.notify();
    }
}

const workflows::FeeReceipt* CashierPresenter::chosen() const {
    if (!till_) {
        return nullptr;
    }
    const auto found = std::ranges::find(till_->day.receipts, number_, &workflows::FeeReceipt::number);
    return found == till_->day.receipts.end() ? nullptr : &*found;
}

bool CashierPresenter::may_void() const {
    const auto* receipt = chosen();
    return receipt != nullptr && shows_today() && !receipt->voided && !till_->counted(*receipt) && !busy();
}

void CashierPresenter::void_chosen(const std::string& reason, const std::string& second, support::Secret pin) {
    if (!may_void()) {
        return;
    }
    // A function can be copied, a secret cannot.
    const auto kept = std::make_shared<support::Secret>(std::move(pin));
    run(CashierAct::Voiding, [this, number = number_, paid = !chosen()->waived, reason, second, kept](
                                 CashierOutcome& outcome, std::stop_token stop) {
        workflows::OfficerSignIn sign_in(setup_.counter.officers, setup_.counter.audit_log);
        const auto person = sign_in.sign_in(second, *kept);
        if (!person) {
            outcome.failure = person.error();
            return;
        }
        const auto voided = desk().void_receipt(number, officer_, {*person, reason});
        (void)sign_in.sign_out(*person);
        if (!voided) {
            outcome.failure = voided.error();
            return;
        }
        outcome.voided = number;
        outcome.refunds = paid;
        // Without a line the act waits in the outbox.
        (void)setup_.counter.delivery.deliver(std::move(stop));
    });
}

}  // namespace amphoe::gui
