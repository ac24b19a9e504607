// The services of this visit: the list to add from, the page that is asked, the second person, ThaID's phone number.
#pragma once

#include "gui/desk/StepPanel.h"

class wxCheckBox;
class wxListBox;
class wxStaticText;
class wxTextCtrl;

namespace amphoe::gui {

class ApprovalPanel;
class ServiceFormPanel;
class TextBlock;

class ServicePanel final : public StepPanel {
  public:
    ServicePanel(wxWindow* parent, const DeskContext& context);
    void show(const VisitState& state) override;
    wxWindow* first_field() override;

  private:
    wxPanel* build_phone();
    void show_phone(const VisitState& state);
    wxPanel* build_list();
    void point();
    void show_list(const VisitState& state);
    void show_wanted(const VisitState& state);
    void show_leaflet(const VisitState& state);

    TextBlock* wanted_;  ///< services of the visit with their marks
    wxPanel* list_panel_;
    TextBlock* away_ = nullptr;
    TextBlock* leaflet_ = nullptr;
    wxListBox* list_ = nullptr;
    ServiceFormPanel* form_;
    ApprovalPanel* approval_;
    wxPanel* phone_panel_;
    TextBlock* headline_ = nullptr;
    wxTextCtrl* phone_ = nullptr;
    wxStaticText* email_label_ = nullptr;
    wxTextCtrl* email_ = nullptr;
    wxCheckBox* link_ = nullptr;
    TextBlock* hint_ = nullptr;
    wxWindow* in_front_ = nullptr;
};

}  // namespace amphoe::gui
