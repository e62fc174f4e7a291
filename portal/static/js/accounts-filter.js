// A field above a long list of checkboxes that leaves only those whose label holds what is typed.
(() => {
    const field = document.querySelector("[data-accounts-filter]");
    const list = document.getElementById(field.dataset.accountsFilter);
    const rows = [...list.children];
    field.closest("[hidden]").hidden = false;
    field.addEventListener("input", () => {
        const typed = field.value.trim().toLowerCase();
        for (const row of rows) {
            const chosen = row.querySelector("input").checked;
            row.hidden = !chosen && !row.textContent.toLowerCase().includes(typed);
        }
    });
    field.addEventListener("keydown", (event) => {
        if (event.key === "Enter") event.preventDefault();
    });
})();
