// The words for what is wrong with a paper.
#pragma once

#include "core/documents/CmsSignature.h"
#include "core/documents/SignedPdf.h"

namespace amphoe::documents {

struct PaperVerdict {
    const char* status;
    const char* reason;  ///< Thai; empty when nothing is wrong
};

PaperVerdict verdict(SignatureFinding finding);
PaperVerdict verdict(const CmsCheck& check);

}  // namespace amphoe::documents
