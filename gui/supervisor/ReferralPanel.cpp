#include "gui/supervisor/ReferralPanel.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include "gui/presenters/FaceVerdictTexts.h"
#include "gui/presenters/PinnedPorts.h"
#include "gui/presenters/TextForms.h"
#include "gui/presenters/VisitTexts.h"
#include "gui/widgets/Palette.h"
#include "gui/widgets/PictureView.h"
#include "gui/widgets/TextBlock.h"
#include "gui/widgets/TextTable.h"
#include "gui/widgets/TypeScale.h"
#include "gui/widgets/VerdictList.h"
#include "gui/widgets/WxText.h"

namespace amphoe::gui {
namespace {

constexpr int kTextWidth = 520;
constexpr int kPictureWidth = 250;
constexpr int kPictureHeight = 290;

std::string reason_title(const std::string& code, const Texts& texts) {
    for (const auto& reason : refer_reasons()) {
        if (code == reason.code) {
            return texts.tr(reason.title);
        }
    }
    return code;
}

}  // namespace

ReferralPanel::ReferralPanel(wxWindow* parent, const SupervisorContext& context) : wxPanel(parent), context_(context) {
    SetName("supervisor.referrals");
    table_ = new TextTable(this, "supervisor.waiting");
    for (const int width : {64, 180, 190, 80}) {
        table_->add_column(width);
    }
    table_->set_key(1);
    table_->on_select([this](int row) {
        auto& referrals = context_.supervisor.referrals();
        referrals.open(referrals.waiting().at(static_cast<std::size_t>(row)).record.id);
    });
    const int gap = FromDIP(10);
    headline_ = new TextBlock(this, kTextWidth + 200);
    headline_->SetName("supervisor.referral");
    set_type(headline_, TypeRole::Lead, true);
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(headline_, wxSizerFlags().Border(wxBOTTOM, gap));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(build_pictures(), wxSizerFlags().Border(wxRIGHT, gap * 2));
    columns->Add(build_decision(), wxSizerFlags(1).Expand());
    right->Add(columns, wxSizerFlags(1).Expand());
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(table_, wxSizerFlags(2).Expand().Border(wxRIGHT, gap));
    sizer->Add(right, wxSizerFlags(5).Expand().Border(wxALL, gap));
    SetSizer(sizer);
    context_.labels.add([this] {
        const auto& texts = context_.texts;
        table_->set_titles({texts.tr("Opened"), texts.tr("Case"), texts.tr("Citizen"), texts.tr("Officer")});
        show();
    });
}

wxSizer* ReferralPanel::build_pictures() {
    chip_ = new PictureView(this, wxSize(kPictureWidth, kPictureHeight), "supervisor.referral.chip");
    probe_ = new PictureView(this, wxSize(kPictureWidth, kPictureHeight), "supervisor.referral.probe");
    chip_caption_ = new TextBlock(this, kPictureWidth);
    probe_caption_ = new TextBlock(this, kPictureWidth);
    auto* sizer = new wxFlexGridSizer(2, FromDIP(wxSize(10, 6)));
    sizer->Add(chip_);
    sizer->Add(probe_);
    sizer->Add(chip_caption_);
    sizer->Add(probe_caption_);
    return sizer;
}

wxSizer* ReferralPanel::build_decision() {
    const int gap = FromDIP(8);
    evidence_ = new VerdictList(this, kTextWidth - 100, "supervisor.referral.evidence");
    referred_ = new TextBlock(this, kTextWidth - 100);
    reason_label_ = new TextBlock(this, kTextWidth - 100);
    reason_ = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, FromDIP(wxSize(-1, 64)), wxTE_MULTILINE);
    reason_->SetName("supervisor.referral.reason");
    accept_ = new wxButton(this, wxID_ANY, "");
    accept_->SetName("supervisor.accept");
    context_.labels.label(accept_, msg("✓ The same person: accept"));
    accept_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { decide(workflows::FaceVerdict::Accept); });
    reject_ = new wxButton(this, wxID_ANY, "");
    reject_->SetName("supervisor.reject");
    context_.labels.label(reject_, msg("✕ Not the same person: reject"));
    reject_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { decide(workflows::FaceVerdict::Reject); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(accept_, wxSizerFlags().Border(wxRIGHT, gap));
    buttons->Add(reject_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(evidence_, wxSizerFlags().Expand());
    sizer->Add(referred_, wxSizerFlags().Border(wxTOP, gap));
    sizer->Add(reason_label_, wxSizerFlags().Border(wxTOP, gap));
    sizer->Add(reason_, wxSizerFlags().Expand().Border(wxTOP, gap / 2));
    sizer->Add(buttons, wxSizerFlags().Border(wxTOP, gap));
    return sizer;
}

void ReferralPanel::decide(workflows::FaceVerdict verdict) {
    context_.supervisor.referrals().decide(context_.officer, verdict, utf8(reason_->GetValue()));
}

std::string ReferralPanel::title() const {
    return filled(context_.texts.tr("Faces waiting ({n})"),
                  {{"n", std::to_string(context_.supervisor.referrals().waiting().size())}});
}

void ReferralPanel::show() {
    const auto& texts = context_.texts;
    std::vector<TextTable::Row> rows;
    for (const auto& summary : context_.supervisor.referrals().waiting()) {
        rows.push_back({clock_text(summary.record.opened_at, texts), summary.record.number,
                        summary.record.citizen_name_th, summary.officer_id});
    }
    table_->set_rows(std::move(rows));
    show_opened();
    Layout();
}

void ReferralPanel::show_opened() {
    const auto& texts = context_.texts;
    const auto& referrals = context_.supervisor.referrals();
    const auto& opened = referrals.opened();
    for (wxWindow* part : std::initializer_list<wxWindow*>{chip_, probe_, chip_caption_, probe_caption_, reason_,
                                                           reason_label_, accept_, reject_, referred_}) {
        part->Show(opened.has_value());
    }
    if (!opened) {
        evidence_->show({});
        reason_->Clear();
        headline_->set(!referrals.decided().empty()
                           ? filled(texts.tr("Recorded: {case}. Choose the next one."), {{"case", referrals.decided()}})
                       : referrals.waiting().empty() ? texts.tr("No face waits for a second person.")
                                                     : texts.tr("Choose a case to compare both pictures."));
        return;
    }
    const auto& record = opened->face.summary.record;
    headline_->set(record.number + "  " + record.citizen_name_th + "  " +
                   (record.citizen ? record.citizen->masked() : ""));
    chip_->set_empty_text(shown(texts.tr("No picture")));
    probe_->set_empty_text(shown(texts.tr("No picture")));
    chip_->show(opened->chip_photo);
    probe_->show(opened->probe);
    chip_caption_->set(texts.tr("Photo from the chip"));
    probe_caption_->set(texts.tr("Picture of this visit"));
    evidence_->show(verdict_lines(opened->face.face, PinnedPorts(context_.setup).counter().rules.face, texts));
    referred_->set(filled(
        opened->face.officer_looked ? texts.tr("Referred by {officer}, who looked at the citizen: {reason}")
                                    : texts.tr("Referred by {officer}, who did not say to have looked: {reason}"),
        {{"officer", opened->face.referred_by}, {"reason", reason_title(opened->face.refer_reason, texts)}}));
    reason_label_->set(texts.tr("Your reason (is stored with the case)"));
}

}  // namespace amphoe::gui
