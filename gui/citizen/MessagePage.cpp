#include "gui/citizen/MessagePage.h"

#include <wx/sizer.h>

#include "core/documents/QrPicture.h"
#include "core/domain/AmountInWords.h"
#include "gui/presenters/EvidenceTexts.h"
#include "gui/presenters/KioskTexts.h"
#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/LineGrid.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TypeScale.h"

namespace amphoe::gui {
namespace {

/// Device-independent pixels: some 8 cm on a common screen, read by a phone at arm's length.
constexpr int kCodeSide = 300;
constexpr int kPixelsPerModule = 8;

/// One for each service that costs something.
std::string payment_references(const VisitState& state) {
    std::string references;
    for (const auto& bill : state.facts.bills) {
        references += (references.empty() ? "" : ",") + bill.payment_ref;
    }
    return references;
}

}  // namespace

MessagePage::MessagePage(wxWindow* parent, const CitizenContext& context, const AppCodePresenter& app_code)
    : CitizenPage(parent, context, "citizen.message"), app_code_(app_code) {
    message_ = new TextBlock(this, kCitizenText);
    message_->SetName("citizen.text");
    set_type(message_, TypeRole::Huge, true);
    read_title_ = new TextBlock(this, kCitizenText);
    set_type(read_title_, TypeRole::Lead);
    read_title_->SetForegroundColour(Palette::current().quiet);
    lines_ = new LineGrid(this, 560, TypeRole::Title);
    code_ = new PictureView(this, wxSize(kCodeSide, kCodeSide), "citizen.code");
    code_text_ = new TextBlock(this, kCitizenText);
    code_text_->SetName("citizen.code.text");
    set_type(code_text_, TypeRole::Title);
    code_->Hide();
    code_text_->Hide();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddStretchSpacer();
    sizer->Add(message_, wxSizerFlags().CenterHorizontal());
    sizer->Add(read_title_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(24)));
    sizer->Add(lines_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(12)));
    sizer->Add(code_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(16)));
    sizer->Add(code_text_, wxSizerFlags().CenterHorizontal().Border(wxTOP, FromDIP(12)));
    sizer->AddStretchSpacer(2);
    SetSizer(sizer);
}

void MessagePage::show(const VisitState& state) {
    message_->set(citizen_text(state, context_.texts));
    const bool reading = state.step == VisitStep::Card || state.step == VisitStep::Service;
    const auto lines = reading ? citizen_lines(state.facts, context_.setup.counter.clock.now(), context_.texts)
                               : std::vector<EvidenceLine>{};
    read_title_->set(lines.empty() ? std::string{} : tr("This was read from your card"));
    lines_->set(lines);
    show_code(code_of(state));
    Layout();
}

std::optional<MessagePage::ShownCode> MessagePage::code_of(const VisitState& state) const {
    if (state.asks_fee()) {
        return ShownCode{
            "SIMULATED-PAYMENT|" + payment_references(state) + "|" + domain::amount_in_digits(state.to_be_paid()),
            filled(tr("Pay by QR (simulated). Reference {ref}"), {{"ref", payment_references(state)}})};
    }
    const auto& code = app_code_.code();
    if (!code) {
        return std::nullopt;
    }
    return ShownCode{code->payload, code->kind == domain::ServiceKind::ThaidEnrolment
                                        ? filled(tr("Scan this with the ThaID app. It is shown for {n} minutes."),
                                                 {{"n", std::to_string(code->minutes)}})
                                        : tangrat_code_words(code->minutes, context_.texts)};
}

void MessagePage::show_code(const std::optional<ShownCode>& code) {
    code_->Show(code.has_value());
    code_text_->Show(code.has_value());
    if (!code) {
        code_->show({});
        shown_payload_.clear();
        return;
    }
    if (code->payload != shown_payload_) {
        code_->show(documents::qr_picture(code->payload, kPixelsPerModule));
        shown_payload_ = code->payload;
    }
    code_text_->set(code->words);
}

}  // namespace amphoe::gui
