// W11.9: is the copy somebody brings one that was issued, unchanged and still good?
#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "core/domain/Document.h"
#include "core/domain/RegisterRecord.h"
#include "core/workflows/ServicePorts.h"

namespace amphoe::workflows {

enum class CopyState {
    Matches,  ///< เอกสารถูกต้องตรงกับฐานข้อมูล: a code, a hash or a file was compared
    NumberOnly,  ///< the number is known and counts, but nothing of the content was compared
    Differs,     ///< เอกสารไม่ตรงกับฐานข้อมูล
    Void         ///< เอกสารถูกยกเลิกแล้ว
};
/// "doc.verify.ok", "doc.verify.bad", "doc.verify.void" (E8); "doc.verify.number".
std::string_view copy_state_key(CopyState state);
std::string_view copy_state_th(CopyState state);

struct CopyVerdict {
    CopyState state = CopyState::Differs;
    std::string number;
    bool content_compared = false;  ///< false: the number is known, but nothing of the content was at hand to compare
    domain::RegisterRecord issued;  ///< what the centre keeps of the paper; empty when the number is unknown
    /// The copy as it was issued. Only where something of the paper was compared and agrees: numbers run on, so that
    /// whoever types one would read anybody's entry.
    std::optional<domain::DocumentContent> data{};

    /// The citizen made and certified it with ThaID (C34): no registrar stands for it.
    bool self_certified() const { return issued.text("channel") == "THAID_SELF"; }
};

/// What was typed: a document number, with its check code "AD1.<number>.<check code>". The signed code of the paper is
/// judged by PaperInspection.
struct BroughtCopy {
    std::string scanned;
    std::string sha256{};     ///< of the file, when it came as one
    std::string data_hash{};  ///< of the paper's data as its signed code has it, hexadecimal
};

class CopyCheck {
  public:
    explicit CopyCheck(const ServicePorts& ports) : ports_(ports) {}

    /// CodeRefused "other_system" for a code that is none of ours; failures of the register besides an unknown number.
    domain::Result<CopyVerdict> check(const BroughtCopy& copy, const std::string& case_id, std::stop_token stop) const;

  private:
    const ServicePorts& ports_;
};

}  // namespace amphoe::workflows
