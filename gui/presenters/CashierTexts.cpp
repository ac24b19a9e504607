#include "core/domain/AmountInWords.h"
#include "core/domain/Fees.h"
#include "gui/presenters/CashierPresenter.h"
#include "gui/presenters/TextForms.h"

namespace amphoe::gui {
namespace {

using domain::FailureCode;
using workflows::FeeReceipt;

/// By the fee table of that day, each fee once.
std::string subject_of(const FeeReceipt& receipt, const domain::ServiceRules* fees, const std::string& date,
                       const Texts& texts) {
    std::string subject;
    for (const auto& [item, satang] : receipt.items) {
        const auto fee = fees == nullptr ? std::nullopt : domain::fee_on(*fees, item, date);
        subject += (subject.empty() ? "" : ", ") + (fee ? chosen(texts, fee->title_th, fee->title_en) : item);
    }
    return subject;
}

std::string mark_of(const FeeReceipt& receipt, const workflows::TillStanding& till, const Texts& texts) {
    return receipt.voided          ? "✕ " + texts.tr("void")
           : till.counted(receipt) ? "✓ " + texts.tr("handed over")
           : receipt.waived        ? texts.tr("waived")
                                   : texts.tr("in the drawer");
}

std::string method_of(const FeeReceipt& receipt, const Texts& texts) {
    return receipt.waived                                     ? "–"
           : receipt.method == workflows::PaymentMethod::Cash ? texts.tr("Cash")
                                                              : texts.tr("QR (simulated)");
}

std::string till_sentence(const workflows::TillStanding& till, const std::string& day, const Texts& texts) {
    if (!till.closing) {
        return filled(till.day.receipts.empty()
                          ? texts.tr("{day}: no receipt yet.")
                          : texts.tr("{day}: not counted yet. Count the drawer and hand the cash over."),
                      {{"day", day}});
    }
    const std::map<std::string, std::string> facts{{"day", day},
                                                   {"time", clock_text(till.closing->until, texts)},
                                                   {"number", till.closing->sheet},
                                                   {"n", std::to_string(till.open.receipts.size())}};
    return till.open.receipts.empty()
               ? "✓ " + filled(texts.tr("{day}: closed at {time}, handover sheet {number}."), facts)
               : filled(texts.tr("{day}: counted at {time}, handover sheet {number}. Since then {n} receipts wait for "
                                 "the next count."),
                        facts);
}

void say_of_close(FailureCode code, ShownFailure& said, const Texts& texts) {
    if (code == FailureCode::ReasonMissing) {
        said.message = texts.tr(
            "The cash counted differs from the receipts, and no reason that can be kept was given. "
            "Nothing was closed.");
        said.remedy = texts.tr("Count again. If it stays different, write why in at most 300 letters and close again.");
    }
}

void say_of_void(FailureCode code, ShownFailure& said, const Texts& texts) {
    if (code == FailureCode::CaseUnknown) {
        said.message = texts.tr("This receipt is not of today. Nothing was changed.");
        said.remedy =
            texts.tr("Only a receipt of the same day can be void. Money is given back by the finance office.");
    } else if (code == FailureCode::StepOutOfOrder) {
        said.message = texts.tr("This receipt is void already.");
        said.remedy = texts.tr("Nothing needs to be done. Its number stays in the book.");
    } else if (code == FailureCode::NotAuthorised) {
        said.message = texts.tr(
            "A void needs somebody who takes money, and a supervisor or registrar as second person. "
            "Nothing was changed.");
        said.remedy = texts.tr("Let a supervisor or registrar give code and PIN.");
    }
}

}  // namespace

std::vector<ReceiptLine> receipt_lines(const workflows::TillStanding& till, const domain::ServiceRules* fees,
                                       const Texts& texts) {
    std::vector<ReceiptLine> lines;
    for (const auto& receipt : till.day.receipts) {
        lines.push_back({receipt.number, clock_text(receipt.at, texts), subject_of(receipt, fees, till.day.date, texts),
                         domain::amount_in_digits(receipt.total), method_of(receipt, texts), receipt.officer_id,
                         mark_of(receipt, till, texts)});
    }
    return lines;
}

std::string receipt_sums(const workflows::CashDay& day, const Texts& texts) {
    return filled(texts.tr("Receipts {n} · cash {cash} · QR (simulated) {qr} · void {void} · waived {waived}"),
                  {{"n", std::to_string(day.receipts.size())},
                   {"cash", domain::amount_in_digits(day.cash)},
                   {"qr", domain::amount_in_digits(day.qr)},
                   {"void", std::to_string(day.voided)},
                   {"waived", std::to_string(day.waived)}});
}

std::string till_headline(const CashierPresenter& cashier, const Texts& texts) {
    if (!cashier.till()) {
        return cashier.outcome().failure ? texts.tr("The receipts could not be read.")
                                         : texts.tr("The receipts are being read…");
    }
    const auto& till = *cashier.till();
    const auto begins = support::bangkok_day_begins(till.day.date);
    auto headline = till_sentence(till, begins ? day_text(*begins, texts) : till.day.date, texts);
    if (const auto& day = cashier.closed_day()) {
        headline += " " + filled(texts.tr("The working day was closed at {time} by {who}."),
                                 {{"time", clock_text(*day->closed_at, texts)}, {"who", day->closed_by}});
    }
    return headline;
}

std::string piece_text(int satang, const Texts& texts) {
    constexpr int kBaht = 100;
    if (satang < kBaht) {
        return filled(texts.tr("{n} satang"), {{"n", std::to_string(satang)}});
    }
    const auto amount = domain::amount_in_digits(satang);
    return filled(texts.tr("{n} baht"), {{"n", amount.substr(0, amount.find('.'))}});
}

std::string cashier_done(const CashierOutcome& outcome, const Texts& texts) {
    std::string done;
    if (outcome.closed) {
        done = filled(texts.tr("The drawer is closed. Counted {counted}, difference {difference} baht."),
                      {{"counted", domain::amount_in_digits(outcome.closed->counted)},
                       {"difference", domain::amount_in_digits(outcome.closed->difference)}});
    }
    if (outcome.printed) {
        done += (done.empty() ? "" : " ") + texts.tr(
                                                "The handover sheet was sent to the printer. Sign it and take it "
                                                "to the finance office with the money.");
    } else if (outcome.closed) {
        done += " " + texts.tr("The handover sheet is signed and kept; print it again when the printer is ready.");
    }
    if (!outcome.voided.empty()) {
        done = filled(outcome.refunds
                          ? texts.tr("Receipt {number} is void. Its number stays in the book; give the money back.")
                          : texts.tr("Receipt {number} is void. Its number stays in the book; nothing was paid."),
                      {{"number", outcome.voided}});
    }
    return done;
}

ShownFailure cashier_failure(const CashierOutcome& outcome, const configuration::FailureCatalogue& catalogue,
                             const Texts& texts) {
    auto said = shown_failure(*outcome.failure, catalogue, texts);
    if (outcome.act == CashierAct::Closing && outcome.failure->detail == "counted") {
        said.message = texts.tr(
            "The drawer is not counted yet, or what was typed is no number of pieces. Nothing was "
            "closed.");
        said.remedy = texts.tr("Type how many there are of each note and coin; 0 when the drawer is empty.");
    } else if (outcome.act == CashierAct::Closing) {
        say_of_close(outcome.failure->code, said, texts);
    } else if (outcome.act == CashierAct::Voiding) {
        say_of_void(outcome.failure->code, said, texts);
    }
    return said;
}

}  // namespace amphoe::gui
