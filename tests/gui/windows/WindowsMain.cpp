// Tests of the windows need no wx to be listed; each starts it by itself.
#include <gtest/gtest.h>
#include <wx/debug.h>

#include <cstdio>
#include <cstdlib>

namespace {

// The toolkit's own way is a dialog that nobody answers here.
void end_at_assertion(const wxString& file, int line, const wxString& function, const wxString& condition,
                      const wxString& message) {
    std::fprintf(stderr, "%s:%d: %s: %s %s\n", static_cast<const char*>(file.utf8_str()), line,
                 static_cast<const char*>(function.utf8_str()), static_cast<const char*>(condition.utf8_str()),
                 static_cast<const char*>(message.utf8_str()));
    std::abort();
}

}  // namespace

int main(int argc, char** argv) {
    wxSetAssertHandler(end_at_assertion);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
