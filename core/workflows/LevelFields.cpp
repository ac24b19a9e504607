#include "core/workflows/LevelFields.h"

namespace amphoe::workflows {

domain::Fields fields_of_level(const IdentityProof& proof) {
    std::string list;
    for (const auto& code : proof.state().evidence()) {
        list += (list.empty() ? "" : ",") + code;
    }
    domain::Fields fields{{"ial_evidence", list}, {"level_label", proof.level_label()}};
    if (const auto& judge = proof.state().second_person) {
        fields["face_officer"] = judge->officer_id;
    }
    if (const auto looked = proof.state().officer_looked) {
        fields["officer_looked"] = *looked ? "yes" : "no";
    }
    return fields;
}

domain::Fields fields_of_submission(const domain::CentreMessage& act) {
    domain::Fields fields{{"message_id", act.id}};
    for (const auto* key : {"ial_evidence", "level_label"}) {
        if (const auto found = act.fields.find(key); found != act.fields.end()) {
            fields.insert(*found);
        }
    }
    return fields;
}

}  // namespace amphoe::workflows
