// W10: a number for a house, and what happens to numbers later.
#pragma once

#include "core/workflows/FormService.h"
#include "core/workflows/civil/HouseBook.h"
#include "core/workflows/civil/HouseRecord.h"
#include "core/workflows/civil/LateNotice.h"

namespace amphoe::workflows {

/// Pages: request, delegation (delegates), existing (all but a new house), site, building, late, evidence, number.
/// The receipt D6 with the due date is given once the evidence is ticked; the number may be proposed and released by
/// the registrar (four eyes) days later. House codes come from the centre. Once it has answered the receipt comes again
/// with number and code, followed by the house book and the notice of the number plate: of the new house, of each house
/// of a split, of the house that a merge keeps or whose construction has ended.
class HouseNumber final : public FormService {
  public:
    HouseNumber(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof);

    /// Last day of W10.5, ISO: 7 days in the area of a local office, 30 days elsewhere.
    std::string due_date() const;
    /// The fine for a late notice, when the officer takes it.
    domain::Fields fee_items() const override { return late_.fee_items(); }

  private:
    bool is(const char* variant) const;
    bool builds() const { return is("new") || is("split") || is("merge"); }
    /// Of these houses the book and the notice are made anew.
    bool has_new_book() const { return builds() || is("complete"); }
    /// A merge keeps the number and the place of one of its houses.
    bool gives_numbers() const { return is("new") || is("split"); }
    bool delegated() const;
    int days_allowed() const;
    /// Beyond the time to ask after completion, or to tell of a demolition; 0 in time.
    int days_late() const;
    /// What lateness costs here and today.
    std::optional<domain::Fee> fine() const;

    std::optional<domain::FormPage> request_page() const;
    std::optional<domain::FormPage> delegation_page() const;
    std::optional<domain::FormPage> existing_page() const;
    std::optional<domain::FormPage> site_page() const;
    std::optional<domain::FormPage> building_page() const;
    std::optional<domain::FormPage> evidence_page() const;
    std::optional<domain::FormPage> number_page() const;

    domain::Result<domain::Done> take_delegation(const domain::Fields& answers, std::stop_token stop);
    domain::Result<domain::Done> take_existing(const domain::Fields& answers, std::stop_token stop);
    /// The house of the register, when the centre answers: in use, and of the person the request is for.
    domain::Result<domain::Done> find_house(const std::string& code, std::stop_token stop);
    /// Of the variant, beyond the form of the values.
    domain::Result<domain::Done> check_existing(const domain::Fields& answers) const;
    /// What the register says of the house that was named.
    domain::Result<domain::Done> check_found(const domain::Fields& answers, const std::vector<std::string>& others,
                                             std::stop_token stop);
    domain::Result<domain::Done> check_construction() const;
    domain::Result<domain::Done> check_split(const domain::Fields& answers) const;
    /// Looks at each house that is to end; `codes` are kept in stored form.
    domain::Result<domain::Done> check_merge(const std::vector<std::string>& codes, std::stop_token stop);
    domain::Result<domain::Done> check_same_village(const std::string& area, const std::string& moo) const;
    domain::Result<domain::Done> take_site(const domain::Fields& answers);
    domain::Result<domain::Done> take_building(const domain::Fields& answers);
    domain::Result<domain::Done> take_evidence(const domain::Fields& answers);
    bool holds(domain::EvidenceCase when) const;
    /// Papers that belong to this request, in the order of the receipt: code -> name.
    std::vector<domain::FormChoice> evidence_choices() const;
    domain::Result<domain::Done> take_number(const domain::Fields& answers);
    domain::Result<domain::Done> take_part_numbers(const domain::Fields& answers);
    domain::Result<domain::Done> keep(domain::Fields answers);

    std::optional<domain::ApprovalNeed> approval_need() const override;
    domain::Fields act() const override;
    ChangedRecord changed() const override;
    void take_recalled(const std::vector<domain::CaseEvent>& events) override;
    domain::Result<domain::Done> complete_recalled(std::stop_token stop) override;
    /// The owner a delegate speaks for: living, and kept apart from the officer with the own house (W1.6).
    domain::Result<domain::Done> check_owner(std::stop_token stop);
    std::vector<domain::DocumentContent> papers_due() const override;
    bool receipt_due() const override { return evidence_taken_; }
    domain::DocumentContent receipt() const;
    std::string division_note() const;
    /// Where the house stands, with the names of the table; the place of the existing house where none was asked for.
    std::string site_line(const std::string& house_no) const;
    std::string owner_name() const;
    NumberedHouse numbered(const domain::Fields& answer, const std::string& code, const std::string& number) const;
    /// "area" rows for pages after the place is known.
    std::vector<domain::Fields> site_rows() const;
    domain::Result<domain::Done> check_area(const std::string& code) const;

    domain::Fields given_;  ///< checked answers of all pages
    std::string owner_id_;
    std::string requested_;  ///< ISO: the day on which the clock starts
    std::optional<HouseRecord> house_;
    LateNotice late_{kHouseFine};
    bool evidence_taken_ = false;  ///< the citizen has nothing more to tell
};

}  // namespace amphoe::workflows
